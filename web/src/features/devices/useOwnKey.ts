import { useQuery } from '@tanstack/react-query';
import type { Registration } from '../../shared/api/devices';
import { useKeys } from '../../shared/keys/KeysContext';
import { hashOfKey } from '../../shared/keys/sessionKeys';

/** How this browser registers itself. */
export type OwnRegistration = Omit<Registration, 'linkKeyHash'>;

export type OwnKey =
  | { kind: 'checking' }
  /** Its key is on the disk of this device. */
  | { kind: 'kept'; registration: OwnRegistration }
  /** Nothing may be locked from here: the key would be gone with the tab. */
  | { kind: 'refused' };

/** This browser's own key of a session, made if there is none, and kept before anything is locked. */
export function useOwnKey(sessionId: string): { own: OwnKey; tryAgain: () => void } {
  const { keys, self } = useKeys();
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['ownKey', sessionId],
    queryFn: async () => hashOfKey(await keys.ensure(sessionId)),
    retry: false,
    networkMode: 'always',
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const own = (): OwnKey => {
    if (data !== undefined) {
      const { device, label } = self;
      return { kind: 'kept', registration: { keyHash: data, label: label(), device } };
    }
    return { kind: isFetching ? 'checking' : 'refused' };
  };
  return { own: own(), tryAgain: () => void refetch() };
}
