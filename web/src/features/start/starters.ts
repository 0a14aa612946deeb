import type { Language } from '../../shared/messages/language';

export const templateIds = ['software', 'data', 'early', 'nurse', 'general'] as const;
export type TemplateId = (typeof templateIds)[number];
export type StarterId = TemplateId | 'sample';

/** A text to start from, and where it came from, so that the page can say what it has done. */
export type StartText = { text: string; what: (typeof startKinds)[number] };
export const startKinds = ['template', 'sample', 'file', 'pasted'] as const;

type Fetch = () => Promise<{ text: string }>;

// Spelt out, because only paths that are written here become files of their own.
const files: Record<Language, Record<StarterId, Fetch>> = {
  en: {
    software: () => import('./templates/en/software'),
    data: () => import('./templates/en/data'),
    early: () => import('./templates/en/early'),
    nurse: () => import('./templates/en/nurse'),
    general: () => import('./templates/en/general'),
    sample: () => import('./templates/en/sample'),
  },
  ar: {
    software: () => import('./templates/ar/software'),
    data: () => import('./templates/ar/data'),
    early: () => import('./templates/ar/early'),
    nurse: () => import('./templates/ar/nurse'),
    general: () => import('./templates/ar/general'),
    sample: () => import('./templates/ar/sample'),
  },
};

/** Fetched when it is chosen; rejects where the network does not give it. */
export async function starterText(id: StarterId, language: Language): Promise<StartText> {
  const { text } = await files[language][id]();
  return { text, what: id === 'sample' ? 'sample' : 'template' };
}
