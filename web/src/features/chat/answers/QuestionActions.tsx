import { useEffect, useRef } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { CardButton } from '../CardButton';
import { useResume } from '../ResumeContext';
import { afterTakingBack, type SuggestionState } from './suggestionState';

export function QuestionActions(props: {
  state: SuggestionState;
  onState: (state: SuggestionState) => void;
}) {
  const words = useMessages();
  const { state, onState } = props;
  const { editing } = useResume();
  const row = useRef<HTMLDivElement>(null);
  const { kind } = state;

  // The button that was pressed may be gone; whoever works by keyboard goes on from here.
  useEffect(() => {
    if (kind !== 'offered' && document.activeElement === document.body) {
      row.current?.querySelector('button')?.focus();
    }
  }, [kind]);

  return (
    <div ref={row} className="turn-actions">
      {kind === 'applied' && state.takeBack !== null && (
        <CardButton
          words={words.chat.undo}
          onPress={() => {
            if (state.takeBack === null) return;
            const { passage, words: old } = state.takeBack;
            onState(afterTakingBack(editing.replace(passage, old)));
          }}
        />
      )}
      {kind !== 'applied' && (
        <CardButton
          words={kind === 'dismissed' ? words.chat.showAgain : words.chat.dismiss}
          onPress={() => {
            onState({ kind: kind === 'dismissed' ? 'offered' : 'dismissed' });
          }}
        />
      )}
    </div>
  );
}
