import { noCopy } from './deviceCopy';
import { follow, typedHere } from './follower';
import { followTabs } from './following';
import { leadTabs } from './leading';
import { openAsSuccessor } from './open';
import {
  circumstancesOf,
  flushOutcome,
  runEngine,
  type FlushOutcome,
  type SyncRuntime,
  type SyncWorld,
} from './runtime';
import type { Numbers, Seat, TabMessage } from './seat';
import type { Circumstances, Step, SyncEvent, SyncState } from './state';

/** What one tab has of a session: it leads, or follows. */
export type Role = {
  state: () => SyncState;
  dispatch: (event: SyncEvent) => void;
  subscribe: (listener: () => void) => () => void;
  leads: boolean;
  hear: (message: TabMessage) => void;
  /** Whether something is still on its way to the leader. */
  pending: () => boolean;
  /** The name of the tab that leads. */
  leader: () => string;
  /** Up to which of each tab's changes are in this role's text. */
  taken: () => Numbers;
  stop: () => void;
};

/** How a tab begins with a session: by its own opening, or with what the leader showed. */
export type Beginning =
  | { kind: 'lead'; opening: (at: Circumstances) => Step }
  | { kind: 'follow'; leader: string; state: SyncState; taken: Numbers };

/**
 * One session in one tab. Of all tabs one leads: it alone runs the engine. When that one is gone,
 * the next goes on from what was on its screen; one that was passed over follows, and tells the new
 * leader what it had.
 */
export function createSharedRuntime(
  sessionId: string,
  beginning: Beginning,
  world: SyncWorld,
  seat: Seat,
): SyncRuntime {
  const listeners = new Set<() => void>();
  let role: Role =
    beginning.kind === 'lead'
      ? lead(beginning.opening(circumstancesOf(world)), {})
      : followTabs(
          sessionId,
          follow(beginning.leader, beginning.state, beginning.taken),
          world,
          seat,
        );
  let unlisten = role.subscribe(tell);

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  function take(next: Role): void {
    unlisten();
    role.stop();
    role = next;
    unlisten = role.subscribe(tell);
    tell();
  }

  function lead(opening: Step, taken: Numbers): Role {
    return leadTabs(runEngine(sessionId, opening, world), seat, taken);
  }

  async function succeed(): Promise<void> {
    const shown = role;
    const leader = shown.leader();
    const onScreen = new Set([seat.tab, leader]);
    // Without the journal the words on the screen are still here, and that is said by its state.
    const copy = await world.journal.read(sessionId, onScreen).catch(() => null);
    if (role !== shown) return;
    const opening = openAsSuccessor(role.state(), copy ?? noCopy, leader, circumstancesOf(world));
    take(lead(opening, role.taken()));
  }

  seat.listen({
    onGone() {
      if (role.leads) void adopt();
    },
    onMessage(message) {
      role.hear(message);
    },
    onLeading() {
      if (!role.leads) void succeed();
    },
    onDeposed() {
      if (!role.leads) return;
      const state = role.state();
      // Nobody knows what the new leader has heard, but what is saved it has.
      const told = follow('', { ...state, text: state.saved.text }, {});
      take(followTabs(sessionId, typedHere(told, state.text, seat.count()), world, seat));
    },
  });

  async function adopt(): Promise<void> {
    // What cannot be read now is found when the session is opened again.
    const left = await world.journal.left(sessionId).catch(() => []);
    if (role.leads) role.dispatch({ type: 'adopted', left });
  }

  // Between finding its place and this, the one that led may be gone.
  if (seat.leads() && !role.leads) void succeed();

  function flush(): Promise<FlushOutcome> {
    let wanted: number | null = null;
    return new Promise((resolve) => {
      listeners.add(settle);
      function settle(): void {
        if (role.pending()) return;
        if (wanted === null) {
          wanted = role.state().edits;
          role.dispatch({ type: 'flush', by: 'person' });
          if (role.pending()) return;
        }
        const outcome = flushOutcome(role.state(), wanted);
        if (outcome === null) return;
        listeners.delete(settle);
        resolve(outcome);
      }
      settle();
    });
  }

  return {
    state: () => role.state(),
    dispatch(event) {
      role.dispatch(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    flush,
  };
}
