import { useEffect, useRef } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { CardButton } from '../CardButton';
import type { Batch } from './useEdits';

/** Above several changes: what can be done with all of them, and what was. */
export function EditsBar({ batch }: { batch: Batch }) {
  const words = useMessages();
  const { toAccept, toDismiss, toTakeBack, told } = batch;
  const row = useRef<HTMLDivElement>(null);

  // The button that was pressed may be gone; whoever works by keyboard goes on from here.
  useEffect(() => {
    if (told !== null && document.activeElement === document.body) {
      row.current?.querySelector('button')?.focus();
    }
  }, [told]);

  return (
    <div className="edits-bar">
      <div ref={row} className="turn-actions">
        {toAccept > 1 && (
          <CardButton primary words={words.answers.acceptAll(toAccept)} onPress={batch.acceptAll} />
        )}
        {toTakeBack > 1 && (
          <CardButton words={words.answers.undoAll(toTakeBack)} onPress={batch.takeAllBack} />
        )}
        {toDismiss > 1 && (
          <CardButton words={words.answers.dismissAll} onPress={batch.dismissAll} />
        )}
      </div>
      <p className="suggestion-said" role="status">
        {told !== null &&
          `${words.answers.accepted(told.accepted)} ${told.left > 0 ? words.answers.left(told.left) : ''}`}
      </p>
    </div>
  );
}
