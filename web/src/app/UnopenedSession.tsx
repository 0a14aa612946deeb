import { UnavailableEditor } from '../features/editor/UnavailableEditor';
import { LoadFailure } from '../features/session/LoadFailure';
import { StatusLine } from '../features/session/StatusLine';
import type { SessionLoad } from '../features/session/useSessionLoad';
import { useMessages } from '../shared/messages/MessagesContext';
import { AppHeader } from './AppHeader';
import { Panes } from './Panes';

/** Before the text is here: nothing on this page can be written to. */
export function UnopenedSession(props: {
  sessionId: string;
  unsaved: readonly string[];
  load: SessionLoad;
  onTryAgain: () => void;
}) {
  const words = useMessages();
  const { sessionId, unsaved, load, onTryAgain } = props;
  const failed = load.kind === 'failed' ? load : null;
  return (
    <div className="app">
      <AppHeader
        sessionId={sessionId}
        title={null}
        unsaved={unsaved}
        onKeepPoint={null}
        onDownload={null}
        onStart={null}
        onNewSession={null}
        status={
          <StatusLine
            view={{
              tone: failed === null ? 'busy' : 'warn',
              icon: failed === null ? 'dot' : 'alert',
              words: failed === null ? words.status.opening : words.status.loadFailed,
              routine: false,
              next: failed?.next ?? null,
            }}
          />
        }
      />
      <Panes
        tab="edit"
        onTab={null}
        edit={
          <>
            {failed !== null && (
              <LoadFailure failure={failed.failure} next={failed.next} onTryAgain={onTryAgain} />
            )}
            <UnavailableEditor reason={failed === null ? 'opening' : 'notLoaded'} />
          </>
        }
        chat={<div className="chat" />}
        preview={null}
      />
    </div>
  );
}
