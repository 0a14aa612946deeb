import { useMessages } from '../../../shared/messages/MessagesContext';
import type { Messages } from '../../../shared/messages/messages';
import type { Unfound } from '../../../shared/text/passage';
import { firstPlaceholder } from '../../../shared/text/placeholders';
import type { SuggestionState } from './suggestionState';

/** What became of a suggestion, or why it no longer fits. */
export function SuggestionSaid(props: {
  state: SuggestionState;
  suggestion: string;
  unfound: Unfound | null;
  canAskAnew: boolean;
}) {
  const words = useMessages();
  const { state, suggestion, unfound, canAskAnew } = props;
  const told = said(state, suggestion, words);
  return (
    <>
      <p className="suggestion-said" role="status">
        {told}
      </p>
      {/* No status: it comes and goes while the person types, who must not be talked over. */}
      {unfound !== null && told === '' && (
        <p className="suggestion-stale">
          {unfoundWords(unfound, words)}
          {unfound === 'changed' && !canAskAnew && ` ${words.chat.selectAnew}`}
        </p>
      )}
    </>
  );
}

function said(state: SuggestionState, suggestion: string, words: Messages): string {
  const { chat } = words;
  switch (state.kind) {
    case 'offered':
      return '';
    case 'applied': {
      const done = {
        replaced: chat.replaced,
        inserted: chat.inserted,
        atCursor: words.answers.inserted,
      }[state.how];
      return firstPlaceholder(suggestion) === null ? done : `${done} ${chat.fillIn}`;
    }
    case 'takenBack':
      return chat.undone;
    case 'dismissed':
      return chat.dismissed;
    case 'refused':
      switch (state.why) {
        case 'notEditable':
          return chat.notEditable;
        case 'cannotTakeBack':
          return chat.cannotUndo;
        case 'changed':
        case 'repeated':
          return unfoundWords(state.why, words);
      }
  }
}

function unfoundWords(why: Unfound, { chat }: Messages): string {
  return why === 'changed' ? chat.changedMeanwhile : chat.repeated;
}
