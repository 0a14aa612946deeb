import { leaderTold, stateOf, typedHere, type Follower } from './follower';
import { JournalError } from './journal';
import { journalWriter } from './journalWriter';
import type { SyncWorld } from './runtime';
import type { Seat, TabMessage } from './seat';
import type { Role } from './sharedRuntime';
import { nextTickAt, type JournalRecord, type JournalState, type SyncEvent } from './state';

/** A leader that has not answered for so long is passed over. */
export const leaderSilentMs = 3_000;

/**
 * Follows another tab. What is typed here is written down here before the leader is told of it, and
 * stays written until the leader has it written down.
 */
export function followTabs(
  sessionId: string,
  beginning: Follower,
  world: SyncWorld,
  seat: Seat,
): Role {
  let follower = beginning;
  let journal: JournalState = { ordered: 0, done: 0, trouble: null };
  let state = stateOf(follower, journal);
  let asked = false;
  let silent: ReturnType<typeof setTimeout> | undefined;
  let tick: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const writer = journalWriter(
    (records) => world.journal.write(sessionId, records),
    (upTo) => {
      show(follower, { ...journal, done: upTo, trouble: null });
    },
    (error) => {
      const trouble = error instanceof JournalError ? error.trouble : 'failed';
      show(follower, { ...journal, trouble });
    },
  );

  function show(next: Follower, written: JournalState = journal): void {
    follower = next;
    journal = written;
    state = stateOf(follower, journal);
    for (const listener of [...listeners]) listener();
  }

  function write(record: JournalRecord): void {
    journal = { ...journal, ordered: journal.ordered + 1 };
    writer.add(journal.ordered, record);
  }

  function writeUnsent(): void {
    const { saved, attempts } = follower.told;
    const { text, revision, etag, at, device } = saved;
    write({
      kind: 'unsent',
      text: follower.text,
      base: { text, revision, etag, at, device },
      attempts: attempts.slice(-3),
      at: world.now(),
    });
  }

  function tell(message: TabMessage): void {
    seat.post(message);
    silent ??= setTimeout(() => {
      seat.steal();
    }, leaderSilentMs);
  }

  function dispatch(event: SyncEvent): void {
    if (event.type !== 'typed') {
      asked = true;
      tell({ kind: 'tell', from: seat.tab, event });
      return;
    }
    const next = typedHere(follower, event.text, seat.count());
    if (next === follower) return;
    follower = next;
    writeUnsent();
    next.pending.slice(-1).forEach((one) => {
      tell({ kind: 'propose', from: seat.tab, ...one });
    });
    show(next);
  }

  function hear(message: TabMessage): void {
    if (message.kind !== 'state') return;
    clearTimeout(silent);
    silent = undefined;
    asked = false;
    const before = follower;
    const told = leaderTold(follower, seat.tab, message);
    follower = told.follower;
    if (before.pending.length > 0 && follower.pending.length === 0) write({ kind: 'allSent' });
    // A new leader is to know who is here.
    if (message.leader !== before.leader) seat.post({ kind: 'hello', from: seat.tab });
    told.again.forEach((one) => {
      tell({ kind: 'propose', from: seat.tab, ...one });
    });
    wakeLeader();
    show(follower);
  }

  /** A tab in the background sleeps past its own timers; this one does not. */
  function wakeLeader(): void {
    clearTimeout(tick);
    const at = nextTickAt(follower.told);
    if (at === null) return;
    tick = setTimeout(
      () => {
        dispatch({ type: 'tick' });
      },
      Math.max(0, at - world.now()) + 100,
    );
  }

  if (follower.pending.length > 0) writeUnsent();
  seat.post({ kind: 'hello', from: seat.tab });
  return {
    leads: false,
    state: () => state,
    dispatch,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    hear,
    pending: () => asked || follower.pending.length > 0,
    leader: () => follower.leader,
    // All of this tab's own changes are on its screen.
    taken: () => ({ ...follower.taken, [seat.tab]: follower.pending.at(-1)?.seq ?? 0 }),
    stop() {
      clearTimeout(silent);
      clearTimeout(tick);
      writer.stop();
    },
  };
}
