import { useMemo, useSyncExternalStore } from 'react';
import { parseRecent, type RecentSession } from './recentSessions';
import { onRecent, storedRecent } from './recentStore';

/** The sessions opened on this device, newest first, as they are now in whatever tab. */
export function useRecent(): readonly RecentSession[] {
  const stored = useSyncExternalStore(onRecent, storedRecent);
  return useMemo(() => parseRecent(stored), [stored]);
}
