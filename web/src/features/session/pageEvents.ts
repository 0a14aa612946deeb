import type { SessionKeys } from '../../shared/keys/sessionKeys';
import type { SyncRegistry } from './sync/registry';

/** Saves when the page is hidden or left, tries again when the network is back, and asks before
 * unsaved words are closed away. Returns the undoing of it. */
export function listenToPage(registry: SyncRegistry): () => void {
  const leaving = () => {
    registry.dispatchToAll({ type: 'flush', by: 'leaving' });
  };
  const hidden = () => {
    if (document.visibilityState === 'hidden') leaving();
  };
  const online = () => {
    registry.dispatchToAll({ type: 'online' });
  };
  const beforeUnload = (event: BeforeUnloadEvent) => {
    leaving();
    if (registry.wouldLoseWords()) event.preventDefault();
  };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', leaving);
  window.addEventListener('online', online);
  window.addEventListener('beforeunload', beforeUnload);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', leaving);
    window.removeEventListener('online', online);
    window.removeEventListener('beforeunload', beforeUnload);
  };
}

/** Saves what a session that was locked could not, once this browser has a key to it. */
export function listenToKeys(keys: SessionKeys, registry: SyncRegistry): void {
  keys.subscribe((sessionId) => {
    const runtime = registry.find(sessionId);
    const phase = runtime?.state().phase;
    if (phase?.kind !== 'closed' || phase.reason !== 'locked') return;
    runtime?.dispatch({ type: 'flush', by: 'person' });
  });
}
