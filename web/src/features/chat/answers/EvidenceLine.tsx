import { useMemo } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { lineNumbers } from '../../../shared/text/lines';
import { locate, type Passage } from '../../../shared/text/passage';
import { useResume } from '../ResumeContext';

/** One line that is drawn on: marked in the resume while it is pointed at, and the way to it. */
export function EvidenceLine(props: {
  line: number;
  passage: Passage | null;
  onPoint: (passage: Passage | null) => void;
}) {
  const words = useMessages();
  const { line, passage, onPoint } = props;
  const { text, editing } = useResume();
  const located = useMemo(() => (passage === null ? null : locate(passage, text)), [passage, text]);
  if (passage === null || located?.kind !== 'found') {
    return <span>{words.answers.asItWas(words.chat.line(line, line))}</span>;
  }
  const { from } = lineNumbers(text, located.start, located.end);
  const told = words.chat.line(from, from);
  const point = () => {
    onPoint(passage);
  };
  const leave = () => {
    onPoint(null);
  };
  return (
    <button
      type="button"
      className="link small"
      aria-label={words.chat.showInResume(told)}
      onMouseEnter={point}
      onMouseLeave={leave}
      onFocus={point}
      onBlur={leave}
      onClick={() => {
        if (editing.reveal(passage)) editing.focus();
      }}
    >
      {told}
    </button>
  );
}
