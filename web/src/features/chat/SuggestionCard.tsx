import { useRef, useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import type { Passage } from '../../shared/text/passage';
import { successor } from '../../shared/text/successor';
import { DiffText } from './DiffText';
import { useResume } from './ResumeContext';
import { SuggestionActions } from './SuggestionActions';
import { SuggestionSaid } from './SuggestionSaid';
import { WithPlaceholders } from './WithPlaceholders';
import type { SuggestionState } from './suggestionState';
import { useLocated } from './useLocated';

/** Words offered in the place of a passage. They go in only where that passage still stands. */
export function SuggestionCard(props: {
  passage: Passage | null;
  suggestion: string;
  onAskAnew: (passage: Passage) => void;
}) {
  const words = useMessages();
  const { passage, suggestion, onAskAnew } = props;
  const [state, setState] = useState<SuggestionState>({ kind: 'offered' });
  const card = useRef<HTMLDivElement>(null);
  const located = useLocated(passage, card);
  const { text } = useResume();
  const unfound =
    state.kind === 'applied' || located === null || located.kind === 'found' ? null : located.kind;
  const successive = unfound !== null && passage?.place ? successor(passage.place, text) : null;

  return (
    <div ref={card} className="suggestion" data-state={unfound === null ? state.kind : 'stale'}>
      <h4 className={state.kind === 'dismissed' ? 'visually-hidden' : undefined}>
        {words.chat.suggestion}
      </h4>
      {state.kind !== 'dismissed' &&
        (passage === null ? (
          <p className="diff" dir="auto">
            <WithPlaceholders text={suggestion} />
          </p>
        ) : (
          <DiffText before={passage.text} after={suggestion} />
        ))}
      <SuggestionSaid
        state={state}
        suggestion={suggestion}
        unfound={unfound}
        canAskAnew={successive !== null}
      />
      <SuggestionActions
        passage={passage}
        suggestion={suggestion}
        state={state}
        unfound={unfound}
        onState={setState}
        onAskAnew={
          successive === null
            ? null
            : () => {
                onAskAnew(successive);
              }
        }
      />
    </div>
  );
}
