import { useEffect, useRef } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import type { Passage, Unfound } from '../../../shared/text/passage';
import { CardButton } from '../CardButton';
import { blankIn } from './blankIn';
import { CheckedInsert } from './CheckedInsert';
import { CopyButton } from '../../../shared/ui/CopyButton';
import { useResume } from '../ResumeContext';
import { afterApplying, afterTakingBack, type SuggestionState } from './suggestionState';

export function SuggestionActions(props: {
  passage: Passage | null;
  suggestion: string;
  state: SuggestionState;
  unfound: Unfound | null;
  isOneOfSeveral: boolean;
  onState: (state: SuggestionState) => void;
  /** Asks the same of the words that stand in the old ones' place; null where none are known. */
  onAskAnew: (() => void) | null;
}) {
  const words = useMessages();
  const { passage, suggestion, state, unfound, isOneOfSeveral, onState, onAskAnew } = props;
  const { text, editing } = useResume();
  const row = useRef<HTMLDivElement>(null);
  const { kind } = state;

  // The button that was pressed may be gone; whoever works by keyboard goes on from here.
  useEffect(() => {
    if (kind !== 'offered' && document.activeElement === document.body) {
      row.current?.querySelector('button')?.focus();
    }
  }, [kind]);

  if (kind === 'dismissed') {
    return (
      <div ref={row} className="turn-actions">
        <CardButton
          words={words.chat.showAgain}
          onPress={() => {
            onState({ kind: 'offered' });
          }}
        />
      </div>
    );
  }

  const apply = (how: 'replaced' | 'inserted', place: Passage) => {
    const change = how === 'replaced' ? editing.replace : editing.insertBelow;
    const outcome = change(place, suggestion);
    onState(afterApplying(how, { text, passage: place }, outcome));
    const blank = outcome.kind === 'replaced' ? blankIn(outcome.passage) : null;
    if (blank !== null && editing.reveal(blank)) editing.focus();
  };
  const fits = passage !== null && unfound === null && kind !== 'applied';

  return (
    <div ref={row} className="turn-actions">
      {fits && (
        <>
          <CardButton
            primary
            words={isOneOfSeveral ? words.answers.accept : words.chat.replace}
            onPress={() => {
              apply('replaced', passage);
            }}
          />
          {/* Of several, each has its own line to stand in. */}
          {!isOneOfSeveral && (
            <CardButton
              words={words.chat.insertBelow}
              onPress={() => {
                apply('inserted', passage);
              }}
            />
          )}
        </>
      )}
      {onAskAnew !== null && <CardButton words={words.chat.askAgain} onPress={onAskAnew} />}
      {kind === 'applied' && state.takeBack !== null && (
        <CardButton
          words={words.chat.undo}
          onPress={() => {
            if (state.takeBack === null) return;
            const { passage: put, words: old } = state.takeBack;
            onState(afterTakingBack(editing.replace(put, old)));
          }}
        />
      )}
      {kind !== 'applied' && (
        <CardButton
          words={words.chat.dismiss}
          onPress={() => {
            onState({ kind: 'dismissed' });
          }}
        />
      )}
      <CopyButton text={suggestion} label={words.chat.copy} />
      {kind !== 'applied' && <CheckedInsert text={() => suggestion} />}
    </div>
  );
}
