import { useQuery } from '@tanstack/react-query';
import { beginningIsNoted, isJustBegun } from './currentSession';
import type { DeviceRead } from './opening';
import type { DeviceCopy } from './sync/deviceCopy';
import type { Journal } from './sync/journal';

/**
 * What this device has of a session, read once and only if it is wanted: of one that is open, here
 * or in another tab, the words are on the screen.
 */
export function useDeviceCopy(sessionId: string, journal: Journal, wanted: boolean): DeviceRead {
  const { data, isError } = useQuery({
    queryKey: ['device', sessionId],
    queryFn: () => read(sessionId, journal),
    enabled: wanted,
    retry: false,
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (isError) return { kind: 'unreadable' };
  return data === undefined ? { kind: 'reading' } : { kind: 'read', copy: data };
}

async function read(sessionId: string, journal: Journal): Promise<DeviceCopy> {
  if (isJustBegun(sessionId)) {
    await journal.begin(sessionId);
    beginningIsNoted(sessionId);
  }
  return journal.read(sessionId);
}
