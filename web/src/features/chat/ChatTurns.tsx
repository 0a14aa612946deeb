import { useEffect, useRef } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { ChatTurn } from './ChatTurn';
import type { ReplaceInResume } from './suggestionState';
import type { Conversation } from './useConversation';

export function ChatTurns(props: { conversation: Conversation; replace: ReplaceInResume }) {
  const words = useMessages();
  const { conversation, replace } = props;
  const { turns, earlier } = conversation;
  const list = useRef<HTMLDivElement>(null);
  const last = turns.at(-1);

  // Follows the newest turn only: showing earlier ones must not move what is being read.
  // By hand: after scrollIntoView() the next Tab starts from there, past the whole page.
  useEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight;
  }, [last?.turnId, last?.progress.kind]);

  return (
    <div ref={list} className="turns">
      {earlier === 'failed' && <p className="turns-note">{words.chat.earlierFailed}</p>}
      {earlier === 'loading' && <p className="turns-note">{words.chat.loadingEarlier}</p>}
      {(earlier === 'more' || earlier === 'failed') && (
        <button type="button" className="link" onClick={conversation.showEarlier}>
          {words.chat.earlier}
        </button>
      )}
      {turns.length === 0 && <p className="turns-empty">{words.chat.empty}</p>}
      <div role="log" aria-labelledby="chat-title">
        <ol>
          {turns.map((turn) => (
            <ChatTurn key={turn.turnId} turn={turn} onRetry={conversation.send} replace={replace} />
          ))}
        </ol>
      </div>
    </div>
  );
}
