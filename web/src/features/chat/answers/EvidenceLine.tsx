import { useMessages } from '../../../shared/messages/MessagesContext';
import type { Passage } from '../../../shared/text/passage';
import { useResume } from '../ResumeContext';

/** One line that is drawn on: marked in the resume while it is pointed at, and the way to it. */
export function EvidenceLine(props: {
  /** Its number now. */
  line: number;
  passage: Passage;
  onPoint: (passages: readonly Passage[]) => void;
}) {
  const words = useMessages();
  const { line, passage, onPoint } = props;
  const { editing } = useResume();
  const told = words.chat.line(line, line);
  const point = () => {
    onPoint([passage]);
  };
  const leave = () => {
    onPoint([]);
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
