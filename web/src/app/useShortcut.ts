import { useEffect } from 'react';
import { pressed, type ShortcutName } from './shortcuts';

/**
 * Answers to a shortcut wherever the focus is, instead of what the browser would do with it. With
 * null there is nothing to do yet, and the key is the browser's.
 */
export function useShortcut(name: ShortcutName, act: (() => void) | null): void {
  useEffect(() => {
    if (act === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (!pressed(name, event) || (isSign(event) && isWriting(event.target))) return;
      event.preventDefault();
      if (!event.repeat) act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [name, act]);
}

function isSign(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
}

/** Whether keys typed here become text. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  );
}
