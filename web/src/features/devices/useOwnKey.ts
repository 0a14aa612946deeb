import { useQuery } from '@tanstack/react-query';
import { hashOfKey, type SessionKeys } from '../../shared/keys/sessionKeys';

export type OwnKey =
  | { kind: 'checking' }
  /** Kept by this browser, on its disk. */
  | { kind: 'kept'; keyHash: string }
  /** Nothing may be locked from here: the key would be gone with the tab. */
  | { kind: 'refused' };

/** This browser's own key of a session, made if there is none, and kept before anything is locked. */
export function useOwnKey(
  sessionId: string,
  keys: SessionKeys,
): { own: OwnKey; tryAgain: () => void } {
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['ownKey', sessionId],
    queryFn: async () => hashOfKey(await keys.ensure(sessionId)),
    retry: false,
    networkMode: 'always',
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const own = (): OwnKey => {
    if (data !== undefined) return { kind: 'kept', keyHash: data };
    return { kind: isFetching ? 'checking' : 'refused' };
  };
  return { own: own(), tryAgain: () => void refetch() };
}
