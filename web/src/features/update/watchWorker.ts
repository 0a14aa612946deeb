import type { Updater } from './updater';

const checkEveryMs = 60 * 60_000;
const atMostEveryMs = 60_000;

/**
 * Has the page kept on this device, and looks for newer builds: each hour, and when the page comes
 * back into view. Where a browser refuses, as in some private windows, the page works as it would
 * without.
 */
export async function watchWorker(
  container: ServiceWorkerContainer,
  updater: Pick<Updater, 'found' | 'takenOver'>,
): Promise<void> {
  // The first worker that a page gets brings nothing new, unless it was offered as a newer one.
  let nextIsNewer = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (nextIsNewer) updater.takenOver();
    nextIsNewer = true;
  });

  const registration = await container
    .register('/sw.js', { scope: '/', updateViaCache: 'none' })
    .catch(() => null);
  // Nothing at all comes from a browser that was told to pretend.
  if (!registration) return;

  const offer = (worker: ServiceWorker | null) => {
    if (worker?.state !== 'installed' || registration.active === null) return;
    nextIsNewer = true;
    updater.found(worker);
  };
  const follow = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      offer(worker);
    });
  };
  offer(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => {
    follow(registration.installing);
  });

  let checkedAt = Date.now();
  const check = () => {
    if (document.visibilityState === 'hidden' || Date.now() - checkedAt < atMostEveryMs) return;
    checkedAt = Date.now();
    void registration.update().catch(() => undefined);
  };
  setInterval(check, checkEveryMs);
  document.addEventListener('visibilitychange', check);
}
