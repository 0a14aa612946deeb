import { useCallback, useState } from 'react';

/**
 * The text that was put into the resume last, for as long as the resume is that text and nobody
 * dismissed the telling of it: after the next change, undo would no longer be the undo of that.
 */
export function usePutIn<Put extends { text: string }>(
  text: string,
): { put: Put | null; tell: (put: Put) => void; dismiss: () => void } {
  const [loaded, setLoaded] = useState<{ put: Put; shown: boolean } | null>(null);
  if (loaded !== null) {
    const same = loaded.put.text === text;
    if (same && !loaded.shown) setLoaded({ ...loaded, shown: true });
    if (!same && loaded.shown) setLoaded(null);
  }
  const tell = useCallback((put: Put) => {
    setLoaded({ put, shown: false });
  }, []);
  const dismiss = useCallback(() => {
    setLoaded(null);
  }, []);
  return { put: loaded?.put ?? null, tell, dismiss };
}
