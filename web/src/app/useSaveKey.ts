import { useEffect } from 'react';

/** Ctrl+S and ⌘S keep a point, wherever the focus is, instead of saving the web page. */
export function useSaveKey(keep: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const save = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!save || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (!event.repeat) keep();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [keep]);
}
