import { createSyncRuntime, type SyncRuntime, type SyncWorld } from './runtime';
import { isUnsent, wouldLoseWords, type Circumstances, type Step, type SyncEvent } from './state';
import { circumstancesOf } from './runtime';

/**
 * All sessions opened in this tab. One that is left goes on saving, and coming back finds its text
 * as it was, so that switching sessions can lose nothing.
 */
export type SyncRegistry = {
  find: (sessionId: string) => SyncRuntime | null;
  /** Opens a session once; `opening` is asked only for one that is not open yet. */
  open: (sessionId: string, opening: (at: Circumstances) => Step) => SyncRuntime;
  /** Sessions of which the server lacks words. */
  unsent: () => readonly string[];
  /** Whether closing the page now would lose words of any session. */
  wouldLoseWords: () => boolean;
  dispatchToAll: (event: SyncEvent) => void;
  subscribe: (listener: () => void) => () => void;
};

export function createSyncRegistry(world: SyncWorld): SyncRegistry {
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
    open(sessionId, opening) {
      const known = runtimes.get(sessionId);
      if (known) return known;
      const runtime = createSyncRuntime(sessionId, opening(circumstancesOf(world)), world);
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
