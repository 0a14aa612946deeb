import { asChatAction } from '../../shared/api/chat';
import { useMessages } from '../../shared/messages/MessagesContext';
import type { Messages } from '../../shared/messages/messages';
import { excerpt } from '../../shared/text/passage';
import { CopyButton } from './CopyButton';
import { SuggestionCard } from './SuggestionCard';
import { TurnFailureWords } from './TurnFailureWords';
import type { ReplaceInResume } from './suggestionState';
import type { Question, Turn } from './turns';

export function ChatTurn(props: {
  turn: Turn;
  onRetry: (question: Question) => void;
  replace: ReplaceInResume;
}) {
  const { turn, onRetry, replace } = props;
  const { question, progress } = turn;
  const words = useMessages();
  return (
    <li className="turn">
      {question !== null && (
        <div className="turn-asked">
          <h3>{words.chat.you}</h3>
          <p dir="auto">{askedWords(question, words)}</p>
          {question.passage !== null && (
            <blockquote dir="auto">{excerpt(question.passage.text)}</blockquote>
          )}
        </div>
      )}
      <div className="turn-answer" data-progress={progress.kind}>
        <h3>{words.chat.assistant}</h3>
        {progress.kind === 'saving' && <p className="turn-pending">{words.chat.saving}</p>}
        {progress.kind === 'thinking' && <p className="turn-pending">{words.chat.thinking}</p>}
        {progress.kind === 'unanswered' && <p>{words.chat.unanswered}</p>}
        {progress.kind === 'failed' && <TurnFailureWords reason={progress.reason} />}
        {progress.kind === 'done' && <p dir="auto">{progress.text}</p>}
        {progress.kind === 'done' && progress.suggestion !== null && (
          <SuggestionCard
            passage={question?.passage ?? null}
            suggestion={progress.suggestion}
            replace={replace}
          />
        )}
        <div className="turn-actions">
          {question !== null && (progress.kind === 'failed' || progress.kind === 'unanswered') && (
            <>
              <button
                type="button"
                className="small"
                onClick={() => {
                  onRetry(question);
                }}
              >
                {words.chat.retry}
              </button>
              <CopyButton text={askedWords(question, words)} />
            </>
          )}
          {progress.kind === 'done' && progress.suggestion === null && (
            <CopyButton text={progress.text} />
          )}
        </div>
      </div>
    </li>
  );
}

/** Beside an action a message may be blank. */
function askedWords({ message, action }: Question, words: Messages): string {
  const known = asChatAction(action);
  return message.trim() === '' && known !== null ? words.chat.actionWords[known] : message;
}
