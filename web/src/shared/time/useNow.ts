import { useEffect, useState } from 'react';

/** The time, renewed every `everyMs` while `active`; still otherwise, so nothing renders idly. */
export function useNow(active: boolean, everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!active) return;
    const renew = () => {
      setNow(Date.now());
    };
    const first = setTimeout(renew, 0);
    const timer = setInterval(renew, everyMs);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [active, everyMs]);
  return now;
}
