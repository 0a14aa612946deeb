import type { ServerText } from '../../shared/api/session';
import { holdsUnsavedWork, openSaver, type SaverEvent } from './saver';
import { createSaverRuntime, type SaverRuntime, type SaverWorld } from './saverRuntime';

/**
 * All sessions opened in this tab. One that is left goes on saving, and coming back finds its text
 * as it was, so that switching sessions can lose nothing.
 */
export type SaverRegistry = {
  find: (sessionId: string) => SaverRuntime | null;
  open: (sessionId: string, current: ServerText) => SaverRuntime;
  /** Sessions whose words closing the page would lose. */
  unsaved: () => readonly string[];
  dispatchToAll: (event: SaverEvent) => void;
  subscribe: (listener: () => void) => () => void;
};

export function createSaverRegistry(world: SaverWorld): SaverRegistry {
  const runtimes = new Map<string, SaverRuntime>();
  const listeners = new Set<() => void>();
  let unsaved: readonly string[] = [];

  function update(): void {
    const now = [...runtimes].filter(([, r]) => holdsUnsavedWork(r.state())).map(([id]) => id);
    if (now.join() === unsaved.join()) return;
    unsaved = now;
    for (const listener of [...listeners]) listener();
  }

  return {
    find: (sessionId) => runtimes.get(sessionId) ?? null,
    open(sessionId, current) {
      const known = runtimes.get(sessionId);
      if (known) return known;
      const runtime = createSaverRuntime(sessionId, openSaver(current), world);
      runtime.subscribe(update);
      runtimes.set(sessionId, runtime);
      return runtime;
    },
    unsaved: () => unsaved,
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
