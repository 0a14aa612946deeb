import { useMemo } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { WithPlaceholders } from './WithPlaceholders';
import { wordDiff } from '../../../shared/text/wordDiff';

/** What a suggestion changes, word by word; told in words too, since colours say nothing aloud. */
export function DiffText({ before, after }: { before: string; after: string }) {
  const words = useMessages();
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <p className="diff" dir="auto">
      {parts.map(({ kind, text }, index) => {
        switch (kind) {
          case 'same':
            return (
              <span key={index}>
                <WithPlaceholders text={text} />
              </span>
            );
          case 'removed':
            return (
              <del key={index}>
                <span className="visually-hidden"> {words.chat.removedWords} </span>
                {text}
              </del>
            );
          case 'added':
            return (
              <ins key={index}>
                <span className="visually-hidden"> {words.chat.addedWords} </span>
                <WithPlaceholders text={text} />
              </ins>
            );
        }
      })}
    </p>
  );
}
