import type { ReactNode } from 'react';
import { RecentMenu } from '../features/session/RecentMenu';
import { useMessages } from '../shared/messages/MessagesContext';
import { Icon } from '../shared/ui/Icon';

/** Null where an action makes no sense yet. */
export function AppHeader(props: {
  sessionId: string;
  status: ReactNode;
  onKeepPoint: (() => void) | null;
  onNewSession: (() => void) | null;
}) {
  const words = useMessages();
  const { sessionId, status, onKeepPoint, onNewSession } = props;
  return (
    <header className="app-header">
      <a className="skip" href="#resume" onClick={focusEditor}>
        {words.skipToEditor}
      </a>
      <h1 className="brand">{words.productName}</h1>
      {status}
      <div className="app-actions">
        <button
          type="button"
          className="quiet"
          title={words.header.keepPointHint}
          disabled={onKeepPoint === null}
          onClick={() => onKeepPoint?.()}
        >
          <Icon name="pin" />
          <span className="button-words">{words.header.keepPoint}</span>
        </button>
        <RecentMenu currentId={sessionId} />
        <button
          type="button"
          className="quiet"
          title={words.header.newSessionHint}
          disabled={onNewSession === null}
          onClick={() => onNewSession?.()}
        >
          <Icon name="plus" />
          <span className="button-words">{words.header.newSession}</span>
        </button>
      </div>
    </header>
  );
}

/** By hand, since following the link would change the address, which names the session. */
function focusEditor(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('resume')?.focus();
}
