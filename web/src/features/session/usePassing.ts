import { useEffect, useState } from 'react';

/**
 * True for a while after `occasion` last changed to something that is not null, but no longer than
 * until `mark` changes: then there is something newer to tell.
 */
export function usePassing(occasion: unknown, mark: unknown, forMs: number): boolean {
  const [seen, setSeen] = useState({ occasion, mark, over: false });
  if (seen.occasion !== occasion) setSeen({ occasion, mark, over: false });
  else if (seen.mark !== mark && !seen.over) setSeen({ ...seen, over: true });

  useEffect(() => {
    if (occasion === null) return;
    const timer = setTimeout(() => {
      setSeen((now) => (now.occasion === occasion ? { ...now, over: true } : now));
    }, forMs);
    return () => {
      clearTimeout(timer);
    };
  }, [occasion, forMs]);
  return occasion !== null && !seen.over;
}
