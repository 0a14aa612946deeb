import { newId } from '../../shared/newId';
import { deviceStorage } from '../../shared/storage/deviceStorage';
import { hashForSession, isSessionId, namesNothing, sessionIdFromHash } from './sessionAddress';

const key = 'holdfast.session';

/**
 * The session that the address names, else the one used last on this device, else a new one. Null
 * for an address that means to name one and does not: to open another instead would look as if
 * the one meant were empty.
 */
export function currentSessionId(): string | null {
  if (namesNothing(location.hash)) return null;
  const named = sessionIdFromHash(location.hash);
  const stored = deviceStorage.read(key);
  const id = named ?? (isSessionId(stored) ? stored : newId());
  deviceStorage.write(key, id);
  if (location.hash !== hashForSession(id)) {
    history.replaceState(null, '', hashForSession(id));
  }
  return id;
}

export function goToSession(sessionId: string): void {
  location.hash = hashForSession(sessionId);
}
