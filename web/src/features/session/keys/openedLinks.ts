import type { SessionKeys } from '../../../shared/keys/sessionKeys';
import { hashForSession, linkFromHash, namesLink } from '../sessionAddress';

/**
 * Takes recovery links out of the address bar, and with it out of what the browser remembers, before
 * anything else looks at the address. Returns the undoing of it.
 */
export function watchLinks(keys: SessionKeys): () => void {
  const take = () => {
    const link = linkFromHash(location.hash);
    if (link !== null) {
      keys.openLink(link.sessionId, link.secret);
      history.replaceState(null, '', hashForSession(link.sessionId));
    } else if (namesLink(location.hash)) {
      // Most of a secret is still to be seen by nobody.
      history.replaceState(null, '', '#/r/');
    }
  };
  take();
  window.addEventListener('hashchange', take);
  return () => {
    window.removeEventListener('hashchange', take);
  };
}
