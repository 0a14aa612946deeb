import { useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';

/** A stretch without a change, folded away until it is asked for. */
export function DiffFold({ lines }: { lines: readonly string[] }) {
  const { history } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="link diff-fold"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? history.fold(lines.length) : history.unchanged(lines.length)}
      </button>
      {open &&
        lines.map((line, index) => (
          <p key={index} className="diff-line" dir="auto">
            {line}
          </p>
        ))}
    </>
  );
}
