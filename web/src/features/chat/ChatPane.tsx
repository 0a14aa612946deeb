import type { ChatAction } from '../../shared/api/chat';
import type { ChatEntry } from '../../shared/api/session';
import { useMessages } from '../../shared/messages/MessagesContext';
import { newId } from '../../shared/newId';
import type { Passage } from '../../shared/text/passage';
import { ActionBar } from './ActionBar';
import { ChatTurns } from './ChatTurns';
import { Composer } from './Composer';
import type { ReplaceInResume } from './suggestionState';
import { useConversation } from './useConversation';
import { useLlmStatus } from './useLlmStatus';

/** The assistant. It learns about the resume only through what the app hands in. */
export function ChatPane(props: {
  sessionId: string;
  latest: { chat: readonly ChatEntry[]; olderChat: string | null } | null;
  passage: Passage | null;
  saveFirst: () => Promise<boolean>;
  replace: ReplaceInResume;
}) {
  const words = useMessages();
  const { sessionId, latest, passage, saveFirst, replace } = props;
  const conversation = useConversation(sessionId, latest, saveFirst);
  const llm = useLlmStatus();

  const say = (message: string, action: ChatAction | null) => {
    conversation.send({
      turnId: newId(),
      message,
      action,
      passage: action === null ? null : passage,
    });
  };

  return (
    <section className="chat" aria-labelledby="chat-title">
      <header className="chat-head">
        <h2 id="chat-title">{words.chat.title}</h2>
        <p>
          {llm === null
            ? words.chat.title
            : words.chat.provider(llm.provider, llm.model, !llm.apiKeyPresent)}
        </p>
      </header>
      <ChatTurns conversation={conversation} replace={replace} />
      <div className="chat-foot">
        <ActionBar
          passage={passage}
          onAction={(action) => {
            say(words.chat.actionWords[action], action);
          }}
        />
        <Composer
          onSend={(message) => {
            say(message, null);
          }}
        />
      </div>
    </section>
  );
}
