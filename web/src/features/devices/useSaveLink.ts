import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { registerDevice, type Devices } from '../../shared/api/devices';
import { codeOf, type Failure } from '../../shared/api/problem';
import { useKeys } from '../../shared/keys/KeysContext';
import { hashOfKey, newKey, recoveryLink } from '../../shared/keys/sessionKeys';

import { noteOtherWayIn } from './otherWayIn';
import { devicesKey } from './useDevices';
import type { OwnRegistration } from './useOwnKey';

/** How a person takes the link along. */
export type Way = 'copied' | 'downloaded' | 'printed' | 'shown';

type Link = { secret: string; address: string };

export type SavedLink =
  | { kind: 'none' }
  | { kind: 'registering'; link: Link }
  /** It is not known to be in force; `way` is `copied` where it is out of our hands already. */
  | { kind: 'unconfirmed'; link: Link; way: Way; failure: Failure }
  /** The session belongs to others since: the link opens nothing. */
  | { kind: 'void'; failure: Failure }
  | { kind: 'inForce'; link: Link; way: Way };

export type SaveLink = {
  saved: SavedLink;
  /** The last try to copy it failed, and nothing was done but that. */
  cannotCopy: boolean;
  /** @param handOver does what `way` says; not for a copy, which has to come first */
  take: (way: Way, own: OwnRegistration, handOver: (address: string) => void) => Promise<void>;
  /** Forgets the link, unless it may be in somebody's clipboard and not in force. */
  leave: () => void;
};

/**
 * A recovery link from its making to its being in force. Its secret is made here and is in no
 * request; the server is told its hash in the call that registers this browser's own key, so that
 * both lock the session or neither does.
 */
export function useSaveLink(sessionId: string): SaveLink {
  const client = useQueryClient();
  const { keys } = useKeys();
  const [saved, setSaved] = useState<SavedLink>({ kind: 'none' });
  const [cannotCopy, setCannotCopy] = useState(false);
  const busy = useRef(false);

  async function take(
    way: Way,
    own: OwnRegistration,
    handOver: (address: string) => void,
  ): Promise<void> {
    // Two presses in a row must not make two links.
    if (busy.current) return;
    busy.current = true;
    await takeOnce(way, own, handOver);
    busy.current = false;
  }

  async function takeOnce(
    way: Way,
    own: OwnRegistration,
    handOver: (address: string) => void,
  ): Promise<void> {
    const link = 'link' in saved ? saved.link : make(sessionId);
    // Browsers let a page copy only in the course of a click, so this can't wait for the server.
    const refused = way === 'copied' && !(await copy(link.address));
    setCannotCopy(refused);
    if (refused) return;
    if (saved.kind !== 'inForce') {
      setSaved({ kind: 'registering', link });
      const linkKeyHash = await hashOfKey(link.secret);
      const result = await registerDevice(sessionId, { ...own, linkKeyHash });
      if (!result.ok) {
        const { failure } = result;
        const copied = saved.kind === 'unconfirmed' && saved.way === 'copied';
        setSaved(
          codeOf(failure) === 'session_locked'
            ? { kind: 'void', failure }
            : { kind: 'unconfirmed', link, way: copied ? 'copied' : way, failure },
        );
        return;
      }
      void noteOtherWayIn(keys, sessionId);
      // Known already, whenever the list itself is asked for next.
      client.setQueryData<Devices>(devicesKey(sessionId), (list) => ({
        locked: true,
        devices: list?.devices ?? [],
      }));
      void client.invalidateQueries({ queryKey: devicesKey(sessionId) });
    }
    setSaved({ kind: 'inForce', link, way });
    if (way !== 'copied') handOver(link.address);
  }

  const leave = useCallback(() => {
    setSaved((now) => (now.kind === 'unconfirmed' ? now : { kind: 'none' }));
  }, []);
  return { saved, cannotCopy, take, leave };
}

function make(sessionId: string): Link {
  const secret = newKey();
  return { secret, address: recoveryLink(sessionId, secret) };
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
