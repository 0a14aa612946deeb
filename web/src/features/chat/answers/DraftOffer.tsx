import { useMessages } from '../../../shared/messages/MessagesContext';
import { CardButton } from '../CardButton';
import { WithPlaceholders } from './WithPlaceholders';

/** A text with blanks, to be put in as such: its blanks stay marked until they are filled. */
export function DraftOffer({ draft, onPut }: { draft: string; onPut: () => void }) {
  const words = useMessages();
  return (
    <details className="draft-offer">
      <summary>{words.answers.draft}</summary>
      <p className="diff" dir="auto">
        <WithPlaceholders text={draft} />
      </p>
      <p className="question-why">{words.answers.draftNote}</p>
      <div className="turn-actions">
        <CardButton words={words.answers.insertDraft} onPress={onPut} />
      </div>
    </details>
  );
}
