import { useMemo } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';
import { ChatTurn } from './ChatTurn';
import { EmptyChat } from './EmptyChat';
import { useEarlier } from './useEarlier';
import { useFollowEnd } from './useFollowEnd';
import type { Assistant } from './useAssistant';

export function ChatTurns({ assistant }: { assistant: Assistant }) {
  const words = useMessages();
  const { conversation, ask, edit } = assistant;
  const { turns, earlier, send, stop, remove, tryNow } = conversation;
  const deeds = useMemo(
    () => ({ send, stop, remove, tryNow, edit }),
    [send, stop, remove, tryNow, edit],
  );
  const { list, onScroll, unseen, goToEnd } = useFollowEnd(turns);
  const paging = useEarlier(list, earlier, conversation.showEarlier);

  return (
    <div className="turns-frame">
      <div
        ref={list}
        className="turns"
        onScroll={() => {
          onScroll();
          paging.onScroll();
        }}
      >
        <div className="turns-content">
          {earlier === 'failed' && <p className="turns-note">{words.chat.earlierFailed}</p>}
          <p className={earlier === 'loading' ? 'turns-note' : 'visually-hidden'} role="status">
            {earlier === 'loading' && words.chat.loadingEarlier}
            {paging.came && words.chat.earlierHere}
          </p>
          {(earlier === 'more' || earlier === 'failed') && (
            <button type="button" className="link" onClick={conversation.showEarlier}>
              {words.chat.earlier}
            </button>
          )}
          {turns.length === 0 && (
            <EmptyChat
              onAsk={(question) => {
                void ask(question, null, null);
              }}
            />
          )}
          {/* What comes in above is history, and not for a screen reader to read out. */}
          <div role="log" aria-labelledby="chat-title" aria-live={paging.quiet ? 'off' : 'polite'}>
            <ol>
              {turns.map((turn) => (
                <ChatTurn key={turn.turnId} turn={turn} deeds={deeds} onAsk={ask} />
              ))}
            </ol>
          </div>
        </div>
      </div>
      {unseen && (
        <button type="button" className="small new-answer" onClick={goToEnd}>
          {words.chat.newAnswer}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}
