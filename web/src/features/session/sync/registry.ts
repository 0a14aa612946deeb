import type { SyncRuntime, SyncWorld } from './runtime';
import { findPlace, type Place } from './place';
import type { Seat } from './seat';
import { createSharedRuntime, type Beginning } from './sharedRuntime';
import { isUnsent, wouldLoseWords, type SyncEvent } from './state';

/**
 * All sessions opened in this tab. One that is left goes on saving, and coming back finds its text
 * as it was, so that switching sessions can lose nothing.
 */
export type SyncRegistry = {
  find: (sessionId: string) => SyncRuntime | null;
  /** This tab's place among those that show a session, found once. */
  place: (sessionId: string) => Promise<Place>;
  /** Opens a session once; `beginning` counts only for one that is not open yet. */
  open: (sessionId: string, seat: Seat, beginning: Beginning) => SyncRuntime;
  /** Sessions of which the server lacks words. */
  unsent: () => readonly string[];
  /** Whether closing the page now would lose words of any session. */
  wouldLoseWords: () => boolean;
  dispatchToAll: (event: SyncEvent) => void;
  subscribe: (listener: () => void) => () => void;
};

export function createSyncRegistry(
  world: SyncWorld,
  takeSeat: (sessionId: string) => Promise<Seat>,
): SyncRegistry {
  const places = new Map<string, Promise<Place>>();
  const runtimes = new Map<string, SyncRuntime>();
  const listeners = new Set<() => void>();
  let unsent: readonly string[] = [];

  function update(): void {
    const now = [...runtimes].filter(([, r]) => isUnsent(r.state())).map(([id]) => id);
    if (now.join() === unsent.join()) return;
    unsent = now;
    for (const listener of [...listeners]) listener();
  }

  return {
    find: (sessionId) => runtimes.get(sessionId) ?? null,
    place(sessionId) {
      const known = places.get(sessionId) ?? takeSeat(sessionId).then(findPlace);
      places.set(sessionId, known);
      return known;
    },
    open(sessionId, seat, beginning) {
      const known = runtimes.get(sessionId);
      if (known) return known;
      const runtime = createSharedRuntime(sessionId, beginning, world, seat);
      runtime.subscribe(update);
      runtimes.set(sessionId, runtime);
      return runtime;
    },
    unsent: () => unsent,
    wouldLoseWords: () => [...runtimes.values()].some((r) => wouldLoseWords(r.state())),
    dispatchToAll(event) {
      for (const runtime of runtimes.values()) runtime.dispatch(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
