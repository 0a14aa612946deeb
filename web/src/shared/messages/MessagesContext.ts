import { createContext, useContext } from 'react';
import { en } from './en';
import type { Messages } from './messages';

/** Provide another catalogue here to change the language. */
export const MessagesContext = createContext<Messages>(en);

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
