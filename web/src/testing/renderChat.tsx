import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render } from '@testing-library/react';
import { StrictMode, useState, type ContextType } from 'react';
import { ChatPane } from '../features/chat/ChatPane';
import { ChatStorage } from '../features/chat/ChatStorage';
import { SelectionBar } from '../features/chat/SelectionBar';
import { useAssistant } from '../features/chat/useAssistant';
import type { Page } from '../features/chat/useConversation';
import { lineAt } from '../shared/text/lines';
import { passageOf, type Passage } from '../shared/text/passage';
import { MessagesContext } from '../shared/messages/MessagesContext';
import { en } from '../shared/messages/en';
import type { Messages } from '../shared/messages/messages';
import { FakeEditing } from './fakeEditing';
import { memoryChat } from './memoryChat';

type Options = {
  latest?: Page;
  saveFirst?: () => Promise<boolean>;
  messages?: Messages;
  storage?: ContextType<typeof ChatStorage>;
};

/** The assistant beside a resume in memory. */
export function renderChat(initial: string, options: Options = {}) {
  const { latest = { chat: [], olderChat: null }, messages = en } = options;
  const storage = options.storage === undefined ? memoryChat() : options.storage;
  const saveFirst = options.saveFirst ?? (() => Promise.resolve(true));
  let show: (text: string) => void = () => undefined;
  let choose: (selected: Passage | null, line: Passage | null) => void = () => undefined;
  const editing = new FakeEditing(initial, (text) => {
    show(text);
  });

  function Beside() {
    const [text, setText] = useState(initial);
    const [{ selected, line }, setSelection] = useState<{
      selected: Passage | null;
      line: Passage | null;
    }>({ selected: null, line: null });
    show = setText;
    choose = (nextSelected, nextLine) => {
      setSelection({ selected: nextSelected, line: nextLine });
    };
    const assistant = useAssistant('s1', latest, saveFirst, true);
    return (
      <ChatPane
        assistant={assistant}
        text={text}
        editing={editing}
        bar={
          <SelectionBar
            selected={selected}
            line={line}
            onAction={assistant.act}
            onSendToChat={assistant.quote}
          />
        }
      />
    );
  }

  const client = new QueryClient();
  // Strict: effects run twice, as they do in development, and nothing may be asked twice by that.
  const { unmount } = render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <MessagesContext value={messages}>
          <ChatStorage value={storage}>
            <Beside />
          </ChatStorage>
        </MessagesContext>
      </QueryClientProvider>
    </StrictMode>,
  );
  return {
    editing,
    unmount,
    select: (words: string) => {
      const start = editing.text.indexOf(words);
      act(() => {
        choose(passageOf(editing.text, start, start + words.length), null);
      });
    },
    putCursor: (before: string) => {
      act(() => {
        choose(null, lineAt(editing.text, editing.text.indexOf(before)));
      });
    },
    type: (text: string) => {
      act(() => {
        editing.become(text);
      });
    },
  };
}
