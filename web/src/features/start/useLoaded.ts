import { useCallback, useState } from 'react';
import type { StartText } from './starters';

type Loaded = { start: StartText; shown: boolean };

/**
 * The text that was loaded last, for as long as the resume is that text and nobody dismissed the
 * telling of it: after the next change, undo would no longer be the undo of the loading.
 */
export function useLoaded(text: string): {
  loaded: StartText | null;
  tell: (start: StartText) => void;
  dismiss: () => void;
} {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  if (loaded !== null) {
    const same = loaded.start.text === text;
    if (same && !loaded.shown) setLoaded({ ...loaded, shown: true });
    if (!same && loaded.shown) setLoaded(null);
  }
  const tell = useCallback((start: StartText) => {
    setLoaded({ start, shown: false });
  }, []);
  const dismiss = useCallback(() => {
    setLoaded(null);
  }, []);
  return { loaded: loaded?.start ?? null, tell, dismiss };
}
