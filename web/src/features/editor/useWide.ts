import { useSyncExternalStore } from 'react';

/** As in editor.css, where it decides where the sections stand. */
const wide = '(min-width: 1200px)';

/** Whether the window has room for the sections beside the text. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, isWide);
}

function isWide(): boolean {
  return window.matchMedia(wide).matches;
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}
