import { useCallback, useMemo, useState } from 'react';
import type { ChatAction } from '../../shared/api/chat';
import { useMessages } from '../../shared/messages/MessagesContext';
import { newId } from '../../shared/newId';
import type { Passage } from '../../shared/text/passage';
import { useConversation, type Conversation, type Page } from './useConversation';

/** The assistant's side of a session, for the pane and for the bar that may stand elsewhere. */
export type Assistant = {
  sessionId: string;
  conversation: Conversation;
  ask: (message: string, action: string | null, passage: Passage | null) => void;
  act: (action: ChatAction, passage: Passage) => void;
  /** The words that the next question is about. */
  quoted: Passage | null;
  quote: (passage: Passage | null) => void;
};

export function useAssistant(
  sessionId: string,
  latest: Page | null,
  saveFirst: () => Promise<boolean>,
): Assistant {
  const words = useMessages();
  const conversation = useConversation(sessionId, latest, saveFirst);
  const [quoted, quote] = useState<Passage | null>(null);
  const { send } = conversation;

  const ask = useCallback(
    (message: string, action: string | null, passage: Passage | null) => {
      send({ turnId: newId(), message, action, passage });
    },
    [send],
  );
  const act = useCallback(
    (action: ChatAction, passage: Passage) => {
      ask(words.chat.actionWords[action], action, passage);
    },
    [ask, words],
  );
  return useMemo(
    () => ({ sessionId, conversation, ask, act, quoted, quote }),
    [sessionId, conversation, ask, act, quoted],
  );
}
