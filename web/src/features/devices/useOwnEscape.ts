import { useEffect, type RefObject } from 'react';

/** Escape within an element, which has to be marked with `data-own-escape` for the sheet around it. */
export function useOwnEscape(within: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const element = within.current;
    const listen = (event: KeyboardEvent) => {
      // Within an input method it only ends the choice of a word.
      if (event.key === 'Escape' && !event.isComposing) onEscape();
    };
    element?.addEventListener('keydown', listen);
    return () => {
      element?.removeEventListener('keydown', listen);
    };
  }, [within, onEscape]);
}
