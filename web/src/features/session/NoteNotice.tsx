import { useMessages } from '../../shared/messages/MessagesContext';
import { Notice } from './Notice';
import type { Note } from './sync/state';

export function NoteNotice({ note, onDismiss }: { note: Note; onDismiss: () => void }) {
  const words = useMessages();
  return (
    <Notice words={words.notice[note]}>
      <button type="button" className="link" onClick={onDismiss}>
        {words.notice.dismiss}
      </button>
    </Notice>
  );
}
