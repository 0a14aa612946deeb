import { useEffect, useSyncExternalStore } from 'react';

export type Late<T> = { kind: 'waiting' } | { kind: 'here'; part: T } | { kind: 'away' };

/** A part of the page that is fetched once, for all places that show it. */
export type LatePart<T> = {
  now: () => Late<T>;
  /** Fetches it, unless it is here or on its way; after a failure, once more. Never rejects. */
  want: () => Promise<void>;
  subscribe: (listener: () => void) => () => void;
};

export function latePart<T>(load: () => Promise<T>): LatePart<T> {
  let late: Late<T> = { kind: 'waiting' };
  let loading: Promise<void> | null = null;
  const listeners = new Set<() => void>();

  function tell(next: Late<T>): void {
    late = next;
    loading = null;
    for (const listener of [...listeners]) listener();
  }

  return {
    now: () => late,
    want() {
      if (late.kind === 'here') return Promise.resolve();
      loading ??= load().then(
        (part) => {
          tell({ kind: 'here', part });
        },
        () => {
          tell({ kind: 'away' });
        },
      );
      return loading;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Shows a late part, and has it fetched when there is something to show. */
export function useLatePart<T>(part: LatePart<T>): Late<T> {
  const late = useSyncExternalStore(part.subscribe, part.now);
  useEffect(() => {
    void part.want();
  }, [part]);
  return late;
}
