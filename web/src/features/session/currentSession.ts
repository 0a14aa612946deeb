import { newId } from '../../shared/newId';
import { deviceStorage } from '../../shared/storage/deviceStorage';
import { tabStorage } from '../../shared/storage/tabStorage';
import { hashForSession, isSessionId, namesNothing, sessionIdFromHash } from './sessionAddress';

const key = 'holdfast.session';
const begunKey = (sessionId: string) => `holdfast.begun.${sessionId}`;

/**
 * The session that the address names, else the one used last on this device, else a new one. Null
 * for an address that means to name one and does not: to open another instead would look as if
 * the one meant were empty.
 */
export function currentSessionId(): string | null {
  if (namesNothing(location.hash)) return null;
  const named = sessionIdFromHash(location.hash);
  const stored = deviceStorage.read(key);
  const id = named ?? (isSessionId(stored) ? stored : beginSession());
  deviceStorage.write(key, id);
  if (location.hash !== hashForSession(id)) {
    history.replaceState(null, '', hashForSession(id));
  }
  return id;
}

/** A new session, of which this device knows that it is new; also after a reload of this tab. */
export function beginSession(): string {
  const id = newId();
  tabStorage.write(begunKey(id), 'yes');
  return id;
}

/** Whether a session was begun in this tab, and the journal does not say so yet. */
export function isJustBegun(sessionId: string): boolean {
  return tabStorage.read(begunKey(sessionId)) !== null;
}

/** The journal says it from now on. */
export function beginningIsNoted(sessionId: string): void {
  tabStorage.write(begunKey(sessionId), '');
}

export function goToSession(sessionId: string): void {
  location.hash = hashForSession(sessionId);
}
