import type { Engine } from './runtime';
import type { Numbers, Seat, TabMessage } from './seat';
import type { Role } from './sharedRuntime';
import { isWritten } from './state';

/** The engine of this tab, with the other tabs told of each of its states. */
export function leadTabs(engine: Engine, seat: Seat, inherited: Numbers): Role {
  /** Of each follower: its last change taken in, and the journal record that holds it. */
  const taken = new Map(
    Object.entries(inherited).map(([tab, seq]) => [
      tab,
      { seq, number: engine.state().journal.ordered, written: 0 },
    ]),
  );
  const watched = new Set<string>();
  let telling = false;

  function numbers(which: 'seq' | 'written'): Numbers {
    return Object.fromEntries([...taken].map(([tab, one]) => [tab, one[which]]));
  }

  function tellAll(): void {
    const state = engine.state();
    for (const [tab, one] of taken) {
      if (isWritten(state, one.number)) taken.set(tab, { ...one, written: one.seq });
    }
    // The bases of merges are the leader's business, and too much for each keystroke.
    seat.post({
      kind: 'state',
      leader: seat.tab,
      state: { ...state, ancestors: [] },
      taken: numbers('seq'),
      written: numbers('written'),
    });
  }

  /** Once for all that happens in one task. */
  function tellSoon(): void {
    if (telling || watched.size === 0) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      tellAll();
    });
  }

  function hear(message: TabMessage): void {
    switch (message.kind) {
      case 'hello':
        break;
      case 'propose': {
        const { from, seq, after, base, text } = message;
        const before = taken.get(from);
        const last = before?.seq ?? 0;
        // Heard twice, or without what it builds on; then it comes again when this state is told.
        if (seq <= last || after > last) break;
        engine.dispatch({ type: 'proposed', base, text });
        const number = engine.state().journal.ordered;
        taken.set(from, { seq, number, written: before?.written ?? 0 });
        break;
      }
      case 'tell':
        engine.dispatch(message.event);
        break;
      case 'state':
        return;
    }
    if (!watched.has(message.from)) seat.watch(message.from);
    watched.add(message.from);
    tellSoon();
  }

  const unlisten = engine.subscribe(tellSoon);
  // Whoever waits for a leader learns of the new one.
  tellAll();
  return {
    leads: true,
    state: engine.state,
    dispatch: engine.dispatch,
    subscribe: engine.subscribe,
    hear,
    pending: () => false,
    leader: () => seat.tab,
    taken: () => numbers('seq'),
    stop() {
      unlisten();
      engine.stop();
    },
  };
}
