import { useEffect, useState, type RefObject } from 'react';

/** Whether an element is on the screen or near it; true where the browser cannot say. */
export function useOnScreen(ref: RefObject<Element | null>): boolean {
  const [onScreen, setOnScreen] = useState(() => !('IntersectionObserver' in window));
  useEffect(() => {
    if (ref.current === null || !('IntersectionObserver' in window)) return;
    const observer = new IntersectionObserver(
      (entries) => {
        setOnScreen(entries.at(-1)?.isIntersecting === true);
      },
      { rootMargin: '200px' },
    );
    observer.observe(ref.current);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return onScreen;
}
