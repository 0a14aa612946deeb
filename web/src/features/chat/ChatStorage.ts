import { createContext } from 'react';
import type { DraftStore } from './draft';
import type { QuestionStore } from './questionStore';

/** Where the assistant's side of a session is kept on this device; null where nothing can be. */
export const ChatStorage = createContext<{
  questions: QuestionStore;
  drafts: DraftStore;
} | null>(null);
