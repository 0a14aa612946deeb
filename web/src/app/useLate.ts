import { useEffect, useState } from 'react';

export type Late<T> = { kind: 'waiting' } | { kind: 'here'; part: T } | { kind: 'away' };

/**
 * Fetches a part of the page that the first key need not wait for: after a moment, or at once when
 * it is wanted. A server that has gone away meanwhile costs that part, never the page; wanting it
 * again tries again.
 *
 * @param load must be the same function each time
 */
export function useLate<T>(load: () => Promise<T>, wanted: boolean, afterMs: number): Late<T> {
  const [late, setLate] = useState<Late<T>>({ kind: 'waiting' });
  const here = late.kind === 'here';
  useEffect(() => {
    if (here) return;
    let left = false;
    const tell = (next: Late<T>) => {
      if (!left) setLate(next);
    };
    const timer = setTimeout(
      () => {
        load().then(
          (part) => {
            tell({ kind: 'here', part });
          },
          () => {
            tell({ kind: 'away' });
          },
        );
      },
      wanted ? 0 : afterMs,
    );
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [load, here, wanted, afterMs]);
  return late;
}
