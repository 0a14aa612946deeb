import { useSyncExternalStore } from 'react';
import { currentSessionId } from './currentSession';

/** The session in the address bar, where the choice of one lives; null where it names none. */
export function useSessionId(): string | null {
  return useSyncExternalStore(subscribe, currentSessionId);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}
