import type { Failure } from '../../shared/api/problem';
import type { Session } from '../../shared/api/session';
import type { DeviceCopy } from './sync/deviceCopy';
import type { KnownText } from './sync/state';
import type { SessionLoad } from './useSessionLoad';

/** What became of looking at what this device has. */
export type DeviceRead =
  { kind: 'reading' } | { kind: 'read'; copy: DeviceCopy } | { kind: 'unreadable' };

export type Opening =
  | { kind: 'opening' }
  /** The server cannot be asked, and this device has nothing: there is nothing to show. */
  | { kind: 'unavailable'; failure: Failure; next: Next }
  /** The server cannot be asked: what this device has is shown, and not yet written to. */
  | { kind: 'deviceOnly'; copy: DeviceCopy; text: KnownText; failure: Failure; next: Next }
  /** Unsent words are here: they go on at once, whatever the server says. */
  | { kind: 'fromDevice'; copy: DeviceCopy }
  | { kind: 'fromBoth'; copy: DeviceCopy | null; session: Session };

type Next = Extract<SessionLoad, { kind: 'failed' }>['next'];

/**
 * How a session opens, given what this device has and what the server says. A blank page that can
 * be written to comes only of a server that answered, never of one that did not.
 */
export function decideOpening(device: DeviceRead, load: SessionLoad): Opening {
  if (device.kind === 'reading') return { kind: 'opening' };
  const copy = device.kind === 'read' ? device.copy : null;
  if (copy !== null && copy.unsent !== null) return { kind: 'fromDevice', copy };
  switch (load.kind) {
    case 'opening':
      return { kind: 'opening' };
    case 'loaded':
      return { kind: 'fromBoth', copy, session: load.session };
    case 'failed': {
      const { failure, next } = load;
      const text = copy?.known.at(-1);
      return copy === null || text === undefined || isGone(failure)
        ? { kind: 'unavailable', failure, next }
        : { kind: 'deviceOnly', copy, text, failure, next };
    }
  }
}

/** Erased by its owner, or locked against this device: then its old text is not for showing. */
function isGone(failure: Failure): boolean {
  return failure.kind === 'answered' && [403, 410].includes(failure.problem.status);
}
