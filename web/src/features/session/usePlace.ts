import { useQuery } from '@tanstack/react-query';
import type { Place } from './sync/place';
import type { SyncRegistry } from './sync/registry';

/** This tab's place among those that show the session; null until it is found. */
export function usePlace(sessionId: string, registry: SyncRegistry): Place | null {
  const { data } = useQuery({
    queryKey: ['place', sessionId],
    queryFn: () => registry.place(sessionId),
    retry: false,
    networkMode: 'always',
    staleTime: Infinity,
    structuralSharing: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return data ?? null;
}
