import { useMessages } from '../../shared/messages/MessagesContext';
import type { Messages } from '../../shared/messages/messages';
import { Icon } from '../../shared/ui/Icon';
import { editorLimitBytes, type Refusal } from './refusals';

/** Why something was not done, and what to do instead. */
export function RefusalNotice({ refusal, onDismiss }: { refusal: Refusal; onDismiss: () => void }) {
  const words = useMessages();
  return (
    <div className="refusal" role="alert">
      <Icon name="alert" />
      <p>{said(refusal, words)}</p>
      <button type="button" className="small" onClick={onDismiss}>
        {words.editor.dismiss}
      </button>
    </div>
  );
}

function said(refusal: Refusal, words: Messages): string {
  switch (refusal.kind) {
    case 'tooLarge':
      return words.editor.tooLarge(Math.ceil(refusal.bytes / 1024), editorLimitBytes / 1024);
    case 'notText':
    case 'unreadable':
      return words.editor[refusal.kind](refusal.name);
    case 'findAway':
      return words.editor.find.away;
  }
}
