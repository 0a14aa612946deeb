import { useId, type ReactNode } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';

/** A stretch of one text; `own` words are not in the other one. */
export type Stretch = { own: boolean; text: string };

/** One of two texts, with the words marked that the other does not have. */
export function ConflictSide(props: {
  label: string;
  stretches: readonly Stretch[];
  children: ReactNode;
}) {
  const words = useMessages();
  const id = useId();
  const empty = props.stretches.every(({ text }) => text === '');
  return (
    <div className="conflict-side">
      <div className="conflict-head">
        <h3 id={id}>{props.label}</h3>
        {props.children}
      </div>
      {/* It scrolls, so the keyboard must be able to get in. */}
      {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
      <div className="conflict-text" role="group" aria-labelledby={id} tabIndex={0} dir="auto">
        {empty && <p className="conflict-empty">{words.conflict.empty}</p>}
        {props.stretches.map(({ own, text }, index) =>
          own ? (
            <mark key={index}>
              <span className="visually-hidden"> {words.conflict.onlyHere} </span>
              {text}
            </mark>
          ) : (
            <span key={index}>{text}</span>
          ),
        )}
      </div>
    </div>
  );
}
