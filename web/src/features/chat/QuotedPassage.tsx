import { useMessages } from '../../shared/messages/MessagesContext';
import { excerpt, type Passage } from '../../shared/text/passage';
import { lineWords } from './lineWords';

/** The words that go along with the question being written. */
export function QuotedPassage(props: { passage: Passage; onRemove: () => void }) {
  const words = useMessages();
  const { passage, onRemove } = props;
  return (
    <div className="composer-quoted">
      <p>
        <span className="selection-which">
          {words.chat.at(words.chat.quoted, lineWords(passage.place, words))}
        </span>
        <q dir="auto">{excerpt(passage.text)}</q>
      </p>
      <button
        type="button"
        className="small quiet"
        aria-label={words.chat.unquote}
        onClick={onRemove}
      >
        <span aria-hidden="true">✕</span>
      </button>
    </div>
  );
}
