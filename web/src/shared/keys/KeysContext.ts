import { createContext, use, useSyncExternalStore } from 'react';
import type { KeptKeys } from './keyStore';
import type { Self } from './regain';
import type { SessionKeys } from './sessionKeys';

/** The keys of this browser, and what it calls itself when it registers one. */
export const KeysContext = createContext<{ keys: SessionKeys; self: Self } | null>(null);

export function useKeys(): { keys: SessionKeys; self: Self } {
  const found = use(KeysContext);
  if (found === null) throw new Error('no KeysContext around this component');
  return found;
}

/** What is kept for a session, as it changes. */
export function useKept(sessionId: string): KeptKeys {
  const { keys } = useKeys();
  return useSyncExternalStore(keys.subscribe, () => keys.kept(sessionId));
}
