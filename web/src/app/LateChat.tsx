import type { ComponentProps } from 'react';
import type { ChatPane } from '../features/chat/ChatPane';
import { useMessages } from '../shared/messages/MessagesContext';
import { useLatePart } from '../shared/latePart';
import { chatPart } from './chatPart';

/** The assistant, fetched beside the first key: the resume can be written in before. */
export function LateChat(props: ComponentProps<typeof ChatPane>) {
  const words = useMessages();
  const late = useLatePart(chatPart);
  switch (late.kind) {
    case 'here':
      return <late.part.ChatPane {...props} />;
    case 'waiting':
      return null;
    case 'away':
      return (
        <p className="chat-away" role="alert">
          {words.chat.away}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              void chatPart.want();
            }}
          >
            {words.chat.retry}
          </button>
        </p>
      );
  }
}
