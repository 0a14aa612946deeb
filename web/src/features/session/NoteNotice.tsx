import { useMessages } from '../../shared/messages/MessagesContext';
import { Notice } from '../../shared/ui/Notice';
import type { Note } from './sync/state';

export function NoteNotice({ note, onDismiss }: { note: Note; onDismiss: () => void }) {
  const words = useMessages();
  return (
    <Notice tone={note === 'serverWasBehind' ? 'warn' : 'good'} words={words.notice[note]}>
      <button type="button" className="link" onClick={onDismiss}>
        {words.notice.dismiss}
      </button>
    </Notice>
  );
}
