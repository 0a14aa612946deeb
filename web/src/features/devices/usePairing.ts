import { useState } from 'react';
import { makePairingCode, type Device } from '../../shared/api/devices';
import type { Failure } from '../../shared/api/problem';
import { useNow } from '../../shared/time/useNow';
import { endOf, joinedSince } from './pairing';
import { useDevices } from './useDevices';
import type { OwnRegistration } from './useOwnKey';

const everyMs = 3_000;
/** A claim of the last second shows up in the list a little later. */
const afterEndMs = 10_000;

type Asked =
  | { kind: 'none' }
  | { kind: 'making' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'made'; code: string; madeAt: number; endsAt: number; before: ReadonlySet<string> }
  | { kind: 'joined'; device: Device };

export type Pairing =
  | Exclude<Asked, { kind: 'made' }>
  /** `leftMs` is 0 for a code that has expired; `seen` is false while nobody could tell of a claim. */
  | { kind: 'waiting'; code: string; leftMs: number; seen: boolean };

/** A code for another device, and whether it was used. */
export function usePairing(sessionId: string): {
  pairing: Pairing;
  make: (own: OwnRegistration) => Promise<void>;
} {
  const [asked, setAsked] = useState<Asked>({ kind: 'none' });
  const made = asked.kind === 'made' ? asked : null;
  const now = useNow(made !== null);
  const looking = made !== null && now < made.endsAt + afterEndMs;
  const { read } = useDevices(sessionId, { everyMs: looking ? everyMs : null });
  const devices = read.kind === 'shown' ? read.list.devices : [];

  const joined = made && joinedSince(made.before, devices);
  if (joined !== null) setAsked({ kind: 'joined', device: joined });

  async function make(own: OwnRegistration): Promise<void> {
    setAsked({ kind: 'making' });
    const before = new Set(devices.map(({ deviceId }) => deviceId));
    const result = await makePairingCode(sessionId, own);
    if (!result.ok) {
      setAsked({ kind: 'failed', failure: result.failure });
      return;
    }
    const { code, expiresAt } = result.value;
    const madeAt = Date.now();
    setAsked({ kind: 'made', code, madeAt, endsAt: endOf(expiresAt, madeAt), before });
  }

  const pairing = (): Pairing => {
    if (asked.kind !== 'made') return asked;
    const seen = read.kind === 'shown' && read.outdated === null;
    // The clock stood still until there was a code.
    const leftMs = Math.max(0, asked.endsAt - Math.max(now, asked.madeAt));
    return { kind: 'waiting', code: asked.code, leftMs, seen };
  };
  return { pairing: pairing(), make };
}
