import type { SyncRegistry } from '../features/session/sync/registry';
import { createUpdater, type TabMessage, type Updater } from '../features/update/updater';
import { watchWorker } from '../features/update/watchWorker';

/** The files for going offline must not compete with the first load, nor with what follows it. */
const afterLoadMs = 3_000;

/**
 * Keeps the page on this device and up to date. Null where there is nothing to keep it with: in
 * development, and on a page that did not come over a secure connection.
 */
export function startUpdates(registry: Pick<SyncRegistry, 'wouldLoseWords'>): Updater | null {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return null;
  const tabs = new BroadcastChannel('holdfast.update');
  let lastInputAt = 0;
  for (const kind of ['keydown', 'pointerdown']) {
    window.addEventListener(kind, () => (lastInputAt = Date.now()), { capture: true });
  }
  const updater = createUpdater({
    wouldLoseWords: registry.wouldLoseWords,
    lastInputAt: () => lastInputAt,
    now: () => Date.now(),
    reload: () => {
      location.reload();
    },
    tellTabs: (message) => {
      tabs.postMessage(message);
    },
  });
  tabs.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    updater.heard(data);
  };
  const begin = () => {
    setTimeout(() => void watchWorker(navigator.serviceWorker, updater), afterLoadMs);
  };
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin, { once: true });
  return updater;
}
