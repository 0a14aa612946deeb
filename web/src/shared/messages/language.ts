import { en } from './en';
import type { Messages } from './messages';

export const languages = ['en', 'ar'] as const;
export type Language = (typeof languages)[number];

/** The language's own name for itself, so that whoever is lost in the other one finds it. */
export const nameOf: Record<Language, string> = { en: 'English', ar: 'العربية' };
export const directionOf: Record<Language, 'ltr' | 'rtl'> = { en: 'ltr', ar: 'rtl' };

export function isLanguage(value: string | null | undefined): value is Language {
  return languages.some((language) => language === value);
}

/** English is on board; another language is fetched when it is chosen. */
export async function messagesIn(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return en;
    case 'ar':
      return (await import('./ar')).ar;
  }
}
