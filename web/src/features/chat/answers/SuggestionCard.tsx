import { useId, type ReactNode } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import type { Located, Passage } from '../../../shared/text/passage';
import { successor } from '../../../shared/text/successor';
import { useResume } from '../ResumeContext';
import { DiffText } from './DiffText';
import { SuggestionActions } from './SuggestionActions';
import { SuggestionSaid } from './SuggestionSaid';
import type { SuggestionState } from './suggestionState';
import { WithPlaceholders } from './WithPlaceholders';

/** Words offered in the place of a passage. They go in only where that passage still stands. */
export function SuggestionCard(props: {
  passage: Passage | null;
  /** Where the passage stands now; null while nobody has looked. */
  located: Located | null;
  suggestion: string;
  state: SuggestionState;
  onState: (state: SuggestionState) => void;
  onAskAnew: (passage: Passage) => void;
  /** What it is called among others; "Suggestion" where it is the only one. */
  title?: string;
  evidence?: ReactNode;
}) {
  const words = useMessages();
  const { passage, located, suggestion, state, onState, onAskAnew, title, evidence } = props;
  const { text } = useResume();
  const heading = useId();
  const unfound =
    state.kind === 'applied' || located === null || located.kind === 'found' ? null : located.kind;
  const successive = unfound !== null && passage?.place ? successor(passage.place, text) : null;
  const shown = state.kind !== 'dismissed';

  return (
    <div
      className="suggestion"
      role="group"
      aria-labelledby={heading}
      data-state={unfound === null ? state.kind : 'stale'}
    >
      <h4 id={heading} className={shown ? undefined : 'visually-hidden'}>
        {title ?? words.chat.suggestion}
      </h4>
      {shown &&
        (passage === null ? (
          <p className="diff" dir="auto">
            <WithPlaceholders text={suggestion} />
          </p>
        ) : (
          <DiffText before={passage.text} after={suggestion} />
        ))}
      {shown && evidence}
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
        isOneOfSeveral={title !== undefined}
        onState={onState}
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
