import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import type { ResumeEditing } from '../../shared/text/resumeEditing';
import { ChatTurns } from './ChatTurns';
import { Composer } from './Composer';
import { ProviderLine } from './ProviderLine';
import { ResumeContext } from './ResumeContext';
import { isUnderWay } from './turns';
import type { Assistant } from './useAssistant';
import { useResumeCheck } from './useResumeCheck';

/** The assistant. It learns about the resume only through what the app hands in. */
export function ChatPane(props: {
  assistant: Assistant;
  text: string;
  editing: ResumeEditing;
  /** The selection bar, where it does not stand below the editor. */
  bar: ReactNode;
}) {
  const words = useMessages();
  const { assistant, editing, bar } = props;
  // Typing comes first; whether a suggestion still fits may be told a moment later.
  const text = useDeferredValue(props.text);
  const check = useResumeCheck(assistant.sessionId, props.text);
  const resume = useMemo(() => ({ text, editing, check }), [text, editing, check]);
  const underWay = assistant.conversation.turns.findLast(isUnderWay)?.turnId ?? null;
  const { stop } = assistant.conversation;

  return (
    <ResumeContext value={resume}>
      <section className="chat" aria-labelledby="chat-title">
        <header className="chat-head">
          <h2 id="chat-title" className="visually-hidden">
            {words.chat.title}
          </h2>
          <ProviderLine />
        </header>
        <ChatTurns assistant={assistant} />
        <div className="chat-foot">
          {bar}
          <Composer
            draft={assistant.draft}
            onSend={assistant.ask}
            onStop={
              underWay === null
                ? null
                : () => {
                    stop(underWay);
                  }
            }
          />
        </div>
      </section>
    </ResumeContext>
  );
}
