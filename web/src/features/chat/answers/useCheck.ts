import { useCallback, useEffect, useRef } from 'react';
import { useResume, type Checked } from '../ResumeContext';

/** Has a text checked, one at a time; null where what asked for it has gone meanwhile. */
export function useCheck(): (text: string, said: readonly string[]) => Promise<Checked | null> {
  const { check } = useResume();
  const under = useRef<AbortController | null>(null);

  useEffect(
    () => () => {
      under.current?.abort();
    },
    [],
  );

  return useCallback(
    async (text, said) => {
      under.current?.abort();
      const stop = new AbortController();
      under.current = stop;
      const checked = await check(text, said, stop.signal);
      return stop.signal.aborted ? null : checked;
    },
    [check],
  );
}
