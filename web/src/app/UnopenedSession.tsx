import { ResumePreview } from '../features/editor/ResumePreview';
import { UnavailableEditor } from '../features/editor/UnavailableEditor';
import { beginSession, goToSession } from '../features/session/currentSession';
import { LockedSession } from '../features/session/keys/LockedSession';
import { LoadFailure } from '../features/session/LoadFailure';
import type { Opening } from '../features/session/opening';
import { titleOf } from '../features/session/recentSessions';
import type { StatusView } from '../features/session/saveStatus';
import { StatusLine } from '../features/session/StatusLine';
import { codeOf } from '../shared/api/problem';
import { useKept } from '../shared/keys/KeysContext';
import { useMessages } from '../shared/messages/MessagesContext';
import type { Messages } from '../shared/messages/messages';
import { downloadText } from '../shared/text/download';
import { formatTime } from '../shared/time/formatTime';
import { useNow } from '../shared/time/useNow';
import { AppHeader } from './AppHeader';
import { Panes } from './Panes';

/** Before the newest text is here: nothing on this page can be written to. */
export function UnopenedSession(props: {
  sessionId: string;
  unsaved: readonly string[];
  opening: Opening;
  onTryAgain: () => void;
  onEditAnyway: () => void;
}) {
  const words = useMessages();
  const now = useNow(false);
  const { sessionId, unsaved, opening, onTryAgain, onEditAnyway } = props;
  const trouble = opening.kind === 'unavailable' || opening.kind === 'deviceOnly' ? opening : null;
  const { link } = useKept(sessionId);
  const onDevice = opening.kind === 'deviceOnly' ? opening.text : null;
  return (
    <div className="app">
      <AppHeader
        sessionId={sessionId}
        title={onDevice === null ? null : titleOf(onDevice.text)}
        unsaved={unsaved}
        onKeepPoint={null}
        onHistory={null}
        onDevices={null}
        onBullet={null}
        onDownload={
          onDevice &&
          (() => {
            downloadText(onDevice.text, 'resume.txt');
          })
        }
        onStart={null}
        onNewSession={() => {
          goToSession(beginSession());
        }}
        status={<StatusLine view={statusOf(opening, now, words)} />}
      />
      <Panes
        tab="edit"
        onTab={null}
        edit={
          <>
            {trouble !== null && isLocked(opening) && (
              <LockedSession sessionId={sessionId} onTryAgain={onTryAgain} />
            )}
            {trouble !== null && !isLocked(opening) && (
              <LoadFailure
                failure={trouble.failure}
                next={trouble.next}
                onDevice={onDevice}
                onTryAgain={onTryAgain}
                onEditAnyway={onEditAnyway}
              >
                {link?.kind === 'pending' && <p>{words.keys.linkWaits}</p>}
              </LoadFailure>
            )}
            <UnavailableEditor
              reason={trouble === null ? 'opening' : 'notLoaded'}
              text={onDevice?.text ?? ''}
            />
          </>
        }
        chat={<div className="chat" />}
        job={null}
        preview={onDevice && <ResumePreview text={onDevice.text} />}
      />
    </div>
  );
}

function isLocked(opening: Opening): boolean {
  return opening.kind === 'unavailable' && codeOf(opening.failure) === 'session_locked';
}

function statusOf(opening: Opening, now: number, words: Messages): StatusView {
  switch (opening.kind) {
    case 'unavailable':
      return isLocked(opening)
        ? { ...warning(words.status.locked, null), icon: 'lock' }
        : warning(words.status.loadFailed, opening.next);
    case 'deviceOnly': {
      const { at } = opening.text;
      const time = at === null ? null : formatTime(at, now, words.locale);
      return warning(words.status.deviceOnly(time), opening.next);
    }
    case 'opening':
    case 'fromDevice':
    case 'fromBoth':
      return { tone: 'busy', icon: 'dot', words: words.status.opening, routine: false, next: null };
  }
}

function warning(text: string, next: StatusView['next']): StatusView {
  return { tone: 'warn', icon: 'alert', words: text, routine: false, next };
}
