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
  /** Unsent words are here, or a text while there is no network: they go on at once. */
  | { kind: 'fromDevice'; copy: DeviceCopy }
  | { kind: 'fromBoth'; copy: DeviceCopy | null; session: Session };

type Next = Extract<SessionLoad, { kind: 'failed' }>['next'];

/**
 * How a session opens, given what this device has, what the server says, and whether the browser
 * has a network at all. A blank page that can be written to comes only of a server that answered,
 * or of a session that was begun here: where neither is so, it could hide somebody's work.
 */
export function decideOpening(device: DeviceRead, load: SessionLoad, online: boolean): Opening {
  if (device.kind === 'reading') return { kind: 'opening' };
  const copy = device.kind === 'read' ? device.copy : null;
  if (copy !== null && copy.unsent !== null) return { kind: 'fromDevice', copy };
  const text = copy?.known.at(-1);
  const needsNoServer = text !== undefined && (copy?.begunHere === true || !online);
  switch (load.kind) {
    case 'opening':
      return copy !== null && needsNoServer ? { kind: 'fromDevice', copy } : { kind: 'opening' };
    case 'loaded':
      return { kind: 'fromBoth', copy, session: load.session };
    case 'failed': {
      const { failure, next } = load;
      if (copy === null || text === undefined || isGone(failure)) {
        return { kind: 'unavailable', failure, next };
      }
      return needsNoServer
        ? { kind: 'fromDevice', copy }
        : { kind: 'deviceOnly', copy, text, failure, next };
    }
  }
}

/**
 * Whether neither the server nor this device has ever had anything of a session that was not begun
 * here: its address is another server's, or was not copied whole.
 */
export function isUnknown(opening: Opening): boolean {
  if (opening.kind !== 'fromBoth' || opening.copy === null) return false;
  const { copy, session } = opening;
  const { revision, updatedAt } = session.resume;
  const onServer = revision > 0 || updatedAt !== null || session.locked || session.chat.length > 0;
  const here = copy.begunHere || copy.unsent !== null || copy.known.some((one) => one.revision > 0);
  return !onServer && !here;
}

/** Erased by its owner, or locked against this device: then its old text is not for showing. */
function isGone(failure: Failure): boolean {
  return failure.kind === 'answered' && [403, 410].includes(failure.problem.status);
}
