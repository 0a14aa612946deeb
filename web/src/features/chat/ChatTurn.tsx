import { memo } from 'react';
import { asChatAction } from '../../shared/api/chat';
import { useMessages } from '../../shared/messages/MessagesContext';
import type { Messages } from '../../shared/messages/messages';
import { PassageQuote } from './PassageQuote';
import { TurnActions, type TurnDeeds } from './TurnActions';
import { TurnAnswer } from './TurnAnswer';
import type { Question, Turn } from './turns';
import type { Assistant } from './useAssistant';

/** A question and what became of it. Drawn anew only when it changes: a history can be long. */
export const ChatTurn = memo(function ChatTurn(props: {
  turn: Turn;
  deeds: TurnDeeds;
  onAsk: Assistant['ask'];
}) {
  const { turn, deeds, onAsk } = props;
  const { turnId, question, progress } = turn;
  const words = useMessages();
  const asked = question === null ? '' : askedWords(question, words);
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
          asked={asked}
          onStop={() => {
            deeds.stop(turnId);
          }}
          onAsk={onAsk}
        />
        <TurnActions question={question} asked={asked} progress={progress} deeds={deeds} />
      </div>
    </li>
  );
});

/** Beside an action a message may be blank. */
function askedWords({ message, action }: Question, words: Messages): string {
  const known = asChatAction(action);
  return message.trim() === '' && known !== null ? words.chat.actionWords[known] : message;
}
