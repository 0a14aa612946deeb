import { useId, type ReactNode } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';

export function ConflictSide(props: { label: string; text: string; children: ReactNode }) {
  const words = useMessages();
  const id = useId();
  return (
    <div className="conflict-side">
      <div className="conflict-head">
        <h3 id={id}>{props.label}</h3>
        {props.children}
      </div>
      <textarea
        className="conflict-text"
        aria-labelledby={id}
        readOnly
        dir="auto"
        value={props.text}
        placeholder={words.conflict.empty}
      />
    </div>
  );
}
