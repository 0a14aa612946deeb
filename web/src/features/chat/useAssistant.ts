import { useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ChatAction } from '../../shared/api/chat';
import { useMessages } from '../../shared/messages/MessagesContext';
import { newId } from '../../shared/newId';
import type { Passage } from '../../shared/text/passage';
import { ChatStorage } from './ChatStorage';
import { createDraft, type DraftHolder } from './draft';
import type { Question } from './turns';
import { useConversation, type Conversation, type Page } from './useConversation';

/** The assistant's side of a session, for the pane and for the bar that may stand elsewhere. */
export type Assistant = {
  sessionId: string;
  conversation: Conversation;
  /** Resolves once the question is kept on this device, or cannot be. */
  ask: (message: string, action: string | null, passage: Passage | null) => Promise<void>;
  act: (action: ChatAction, passage: Passage) => void;
  draft: DraftHolder;
  /** The words that the next question is about. */
  quote: (passage: Passage | null) => void;
  /** Takes a question that has not gone out back into the field, before what is written there. */
  edit: (question: Question) => void;
};

/** @param textIsSaved whether the server has the text that is on the screen */
export function useAssistant(
  sessionId: string,
  latest: Page | null,
  saveFirst: () => Promise<boolean>,
  textIsSaved: boolean,
): Assistant {
  const words = useMessages();
  const storage = useContext(ChatStorage);
  const conversation = useConversation(sessionId, latest, saveFirst, textIsSaved);
  const [draft] = useState(() => createDraft(sessionId, storage?.drafts ?? null));
  const { send, remove } = conversation;

  useEffect(() => draft.start(), [draft]);

  const ask = useCallback(
    (message: string, action: string | null, passage: Passage | null) =>
      send({ turnId: newId(), message, action, passage }),
    [send],
  );
  const act = useCallback(
    (action: ChatAction, passage: Passage) => {
      void ask(words.chat.actionWords[action], action, passage);
    },
    [ask, words],
  );
  const quote = useCallback(
    (quoted: Passage | null) => {
      draft.change(({ message }) => ({ message, quoted }));
      if (quoted !== null) draft.call();
    },
    [draft],
  );
  const edit = useCallback(
    (question: Question) => {
      draft.change(({ message, quoted }) => ({
        message: message === '' ? question.message : `${question.message}\n${message}`,
        quoted: question.passage ?? quoted,
      }));
      draft.call();
      // It is in one place or the other at any time.
      void draft.keep().then(() => {
        remove(question.turnId);
      });
    },
    [draft, remove],
  );
  return useMemo(
    () => ({ sessionId, conversation, ask, act, draft, quote, edit }),
    [sessionId, conversation, ask, act, draft, quote, edit],
  );
}
