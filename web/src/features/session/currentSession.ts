import { newId } from '../../shared/newId';
import { deviceStorage } from '../../shared/storage/deviceStorage';
import { hashForSession, isSessionId, sessionIdFromHash } from './sessionAddress';

const key = 'holdfast.session';

/** The session that the address names, else the one used last on this device, else a new one. */
export function currentSessionId(): string {
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
