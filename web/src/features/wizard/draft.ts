import { asFields, asList, asString, present } from '../../shared/api/decode';
import { isLanguage, type Language } from '../../shared/messages/language';
import { composeArabic } from './compose/arabic';
import { noAnswers, tidy, type Answers, type Tense } from './compose/answers';
import { composeEnglish } from './compose/english';

/** A bullet being made, as it outlives the page. */
export type BulletDraft = {
  answers: Answers;
  tense: Tense;
  /** Null is the language of the resume. */
  language: Language | null;
  /** The bullet as it was changed by hand; null while it is what the answers make. */
  edited: string | null;
  /** What else the person said, when asked. */
  more: readonly string[];
};

export const noDraft: BulletDraft = {
  answers: noAnswers,
  tense: 'past',
  language: null,
  edited: null,
  more: [],
};

/** The bullet that the answers make, with the full stop that the resume's others have or not. */
export function composed(
  { answers, tense }: BulletDraft,
  language: Language,
  stop: boolean,
): string {
  const bullet = language === 'ar' ? composeArabic(answers) : composeEnglish(answers, tense);
  return stop && bullet !== '' && !/[.!?؟…]$/u.test(bullet) ? `${bullet}.` : bullet;
}

/** What the person states, in the pieces in which they said it. */
export function said({ answers, more }: BulletDraft): readonly string[] {
  const { verb, what, how, result } = answers;
  return [`${verb} ${what}`, how, result, ...more].map(tidy).filter((words) => words !== '');
}

export function isBlank({ answers, edited }: BulletDraft): boolean {
  return edited === null && Object.values(answers).every((words) => words.trim() === '');
}

export function decodeDraft(value: unknown): BulletDraft | null {
  const fields = asFields<BulletDraft>(value);
  const answers = asFields<Answers>(fields?.answers);
  if (fields === null || answers === null) return null;
  const language = asString(fields.language);
  return {
    answers: {
      verb: asString(answers.verb) ?? '',
      what: asString(answers.what) ?? '',
      how: asString(answers.how) ?? '',
      result: asString(answers.result) ?? '',
    },
    tense: fields.tense === 'present' ? 'present' : 'past',
    language: isLanguage(language) ? language : null,
    edited: asString(fields.edited),
    more: asList(fields.more).map(asString).filter(present),
  };
}
