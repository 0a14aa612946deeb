import { useQuery } from '@tanstack/react-query';
import type { DeviceRead } from './opening';
import type { Journal } from './sync/journal';

/**
 * What this device has of a session, read once and only if it is wanted: of one that is open, here
 * or in another tab, the words are on the screen.
 */
export function useDeviceCopy(sessionId: string, journal: Journal, wanted: boolean): DeviceRead {
  const { data, isError } = useQuery({
    queryKey: ['device', sessionId],
    queryFn: () => journal.read(sessionId),
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
