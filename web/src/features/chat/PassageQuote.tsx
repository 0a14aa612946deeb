import { useRef } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { lineNumbers } from '../../shared/text/lines';
import { excerpt, type Passage } from '../../shared/text/passage';
import { useResume } from './ResumeContext';
import { useLocated } from './useLocated';

/** The words that a question is about, and the way to where they stand now, if they do. */
export function PassageQuote({ passage }: { passage: Passage }) {
  const words = useMessages();
  const { text, editing } = useResume();
  const quote = useRef<HTMLDivElement>(null);
  const located = useLocated(passage, quote);
  const lines = located?.kind === 'found' ? lineNumbers(text, located.start, located.end) : null;
  const line = lines === null ? '' : words.chat.line(lines.from, lines.to);
  return (
    <div ref={quote} className="quote">
      <blockquote dir="auto">{excerpt(passage.text)}</blockquote>
      {lines !== null && (
        <button
          type="button"
          className="link small"
          aria-label={words.chat.showInResume(line)}
          onClick={() => {
            if (editing.reveal(passage)) editing.focus();
          }}
        >
          {line}
        </button>
      )}
    </div>
  );
}
