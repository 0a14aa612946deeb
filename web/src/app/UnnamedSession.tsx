import { RecentList } from '../features/session/RecentList';
import { JoinForm } from '../features/session/keys/JoinForm';
import { beginSession, goToSession } from '../features/session/currentSession';
import { namesLink } from '../features/session/sessionAddress';
import type { SyncRegistry } from '../features/session/sync/registry';
import { useRecent } from '../features/session/useRecent';
import { useUnsavedSessions } from '../features/session/useUnsavedSessions';
import { useMessages } from '../shared/messages/MessagesContext';

/** For an address that names no session: nothing is opened in its place, the ways on are shown. */
export function UnnamedSession({ registry }: { registry: SyncRegistry }) {
  const words = useMessages();
  const recent = useRecent();
  const unsaved = useUnsavedSessions(registry);
  return (
    <div className="app">
      <header className="app-header">
        <p className="brand">{words.productName}</p>
        <p className="status" role="status" aria-label={words.status.label}>
          {words.noAddressStatus}
        </p>
      </header>
      <main className="unnamed">
        <h1>{words.noAddress}</h1>
        <p>{words.noAddressWhy}</p>
        {namesLink(location.hash) && (
          <>
            <p>{words.noAddressLink}</p>
            <JoinForm />
          </>
        )}
        <button
          type="button"
          className="primary"
          onClick={() => {
            goToSession(beginSession());
          }}
        >
          {words.noAddressNew}
        </button>
        {recent.length > 0 && (
          <section aria-labelledby="unnamed-recent">
            <h2 id="unnamed-recent">{words.noAddressRecent}</h2>
            <RecentList currentId={null} unsaved={unsaved} onOpen={() => undefined} />
          </section>
        )}
      </main>
    </div>
  );
}
