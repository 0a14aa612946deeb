import { useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import type { Messages } from '../../shared/messages/messages';
import type { Passage } from '../../shared/text/passage';
import { CopyButton } from './CopyButton';
import {
  afterReplacing,
  afterUndoing,
  type ReplaceInResume,
  type SuggestionState,
} from './suggestionState';

/** Words offered in the place of a passage. They go in only where that passage still stands. */
export function SuggestionCard(props: {
  passage: Passage | null;
  suggestion: string;
  replace: ReplaceInResume;
}) {
  const words = useMessages();
  const [state, setState] = useState<SuggestionState>({ kind: 'offered' });
  const { passage, suggestion, replace } = props;
  return (
    <div className="suggestion">
      <h4>{words.chat.suggestion}</h4>
      <p className="suggestion-text" dir="auto">
        {suggestion}
      </p>
      <div className="turn-actions">
        {passage !== null && state.kind !== 'replaced' && (
          <button
            type="button"
            className="primary small"
            onClick={() => {
              setState(afterReplacing(replace(passage, suggestion)));
            }}
          >
            {words.chat.replace}
          </button>
        )}
        {passage !== null && state.kind === 'replaced' && (
          <button
            type="button"
            className="small"
            onClick={() => {
              setState(afterUndoing(replace(state.passage, passage.text)));
            }}
          >
            {words.chat.undo}
          </button>
        )}
        <CopyButton text={suggestion} />
      </div>
      <p className="suggestion-said" role="status">
        {said(state, words)}
      </p>
    </div>
  );
}

function said(state: SuggestionState, words: Messages): string {
  switch (state.kind) {
    case 'offered':
      return '';
    case 'replaced':
      return words.chat.replaced;
    case 'undone':
      return words.chat.undone;
    case 'refused':
      return {
        changed: words.chat.changedMeanwhile,
        repeated: words.chat.repeated,
        notEditable: words.chat.notEditable,
        cannotUndo: words.chat.cannotUndo,
      }[state.why];
  }
}
