import { createContext, useContext } from 'react';
import { late } from './en/late';
import type { Language } from './language';

/** The catalogue of what comes after the first load; only such parts may import this. */
export type LateMessages = typeof late;

export const LateMessagesContext = createContext<LateMessages>(late);

export function useLateMessages(): LateMessages {
  return useContext(LateMessagesContext);
}

/** English comes with what needs it; another language is fetched when it is chosen. */
export async function lateMessagesIn(language: Language): Promise<LateMessages> {
  switch (language) {
    case 'en':
      return late;
    case 'ar':
      return (await import('./ar/late')).late;
  }
}
