import { useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { downloadText } from '../../shared/text/download';
import { Notice } from '../../shared/ui/Notice';
import type { Journal } from './sync/journal';
import type { SyncState } from './sync/state';

/** What is wrong with the copy on this device, and the way out. */
export function JournalNotice(props: { sessionId: string; state: SyncState; journal: Journal }) {
  const words = useMessages();
  const { sessionId, state, journal } = props;
  const [seen, setSeen] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const { trouble } = state.journal;
  return (
    <>
      {trouble !== null && (
        <Notice words={`${words.notice.noCopyHere} ${words.notice.journalTrouble[trouble]}`}>
          <button
            type="button"
            className="link"
            onClick={() => {
              downloadText(state.text, 'resume.txt');
            }}
          >
            {words.notice.download}
          </button>
        </Notice>
      )}
      {state.damaged > 0 && !seen && (
        <Notice
          words={`${words.notice.damaged(state.damaged)} ${unreadable ? words.notice.damagedUnread : ''}`}
        >
          <button
            type="button"
            className="link"
            onClick={() => {
              journal.damaged(sessionId).then(
                (found) => {
                  downloadText(found, 'resume-damaged.json');
                },
                () => {
                  setUnreadable(true);
                },
              );
            }}
          >
            {words.notice.downloadDamaged}
          </button>
          <button
            type="button"
            className="link"
            onClick={() => {
              setSeen(true);
            }}
          >
            {words.notice.dismiss}
          </button>
        </Notice>
      )}
    </>
  );
}
