import { memo } from 'react';
import { asChatAction } from '../../shared/api/chat';
import { useMessages } from '../../shared/messages/MessagesContext';
import type { Messages } from '../../shared/messages/messages';
import { CopyButton } from '../../shared/ui/CopyButton';
import { PassageQuote } from './PassageQuote';
import { TurnAnswer } from './TurnAnswer';
import type { Question, Turn } from './turns';
import type { Assistant } from './useAssistant';

/** A question and what became of it. Drawn anew only when it changes: a history can be long. */
export const ChatTurn = memo(function ChatTurn(props: {
  turn: Turn;
  onSend: (question: Question) => void;
  onStop: (turnId: string) => void;
  onAskAnew: Assistant['ask'];
}) {
  const { turn, onSend, onStop, onAskAnew } = props;
  const { turnId, question, progress } = turn;
  const words = useMessages();
  const asked = question === null ? '' : askedWords(question, words);
  const open = question !== null && isOpen(progress.kind);
  return (
    <li className="turn" data-turn={turnId}>
      {question !== null && (
        <div className="turn-asked">
          <h3>{words.chat.you}</h3>
          <p dir="auto">{asked}</p>
          {question.passage !== null && <PassageQuote passage={question.passage} />}
        </div>
      )}
      <div className="turn-answer" data-progress={progress.kind}>
        <h3>{words.chat.assistant}</h3>
        <TurnAnswer
          turn={turn}
          onStop={() => {
            onStop(turnId);
          }}
          onAskAnew={(passage) => {
            onAskAnew(asked, question?.action ?? null, passage);
          }}
        />
        <div className="turn-actions">
          {open && (
            <>
              <button
                type="button"
                className="small"
                onClick={() => {
                  onSend(question);
                }}
              >
                {progress.kind === 'stopped' ? words.chat.askAgain : words.chat.retry}
              </button>
              <CopyButton text={asked} label={words.chat.copy} />
            </>
          )}
          {progress.kind === 'done' && progress.suggestion === null && (
            <CopyButton text={progress.text} label={words.chat.copy} />
          )}
        </div>
      </div>
    </li>
  );
});

function isOpen(progress: Turn['progress']['kind']): boolean {
  return progress === 'failed' || progress === 'unanswered' || progress === 'stopped';
}

/** Beside an action a message may be blank. */
function askedWords({ message, action }: Question, words: Messages): string {
  const known = asChatAction(action);
  return message.trim() === '' && known !== null ? words.chat.actionWords[known] : message;
}
