import { useSyncExternalStore } from 'react';
import { currentSessionId } from './currentSession';

/** The session in the address bar, which is where the choice of a session lives. */
export function useSessionId(): string {
  return useSyncExternalStore(subscribe, currentSessionId);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}
