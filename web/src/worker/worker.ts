import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/*
 * Keeps the page itself on this device, so that it opens without a network: the files of one
 * build, all of them or none. It never sees what a person wrote: no route here matches the API.
 */

declare const self: ServiceWorkerGlobalScope & {
  /** The files of this build; `scripts/serviceWorker.ts` puts the list in its place. */
  readonly holdfastShell: PrecacheEntry[];
};

cleanupOutdatedCaches();
precacheAndRoute(self.holdfastShell);

// Sessions are named after the #, so the page has no address but these.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    allowlist: [/^\/(?:index\.html)?(?:\?.*)?$/],
  }),
);

// A new worker waits while pages of an older build are open: they still need their own files. It
// is told when they have agreed.
self.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void self.skipWaiting();
});

// So that the very first visit can go offline without being reloaded.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
