import type { Language } from '../../shared/messages/language';

const mark = /^\s*(?:[-•*–—‣◦▪●·]|[\d٠-٩]{1,3}[.)])\s+\S/u;

/** Whether the entries of a resume's lists end with a full stop, as most of them do or don't. */
export function endsWithStops(resume: string): boolean {
  const bullets = resume.split('\n').filter((line) => mark.test(line));
  const stopped = bullets.filter((line) => /[^.]\.\s*$/u.test(line)).length;
  return stopped > bullets.length / 2;
}

/** The language that most letters of a resume are of; null where there are too few to tell. */
export function languageOf(resume: string): Language | null {
  const arabic = resume.match(/[\u0621-\u064a]/gu)?.length ?? 0;
  const latin = resume.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic + latin < 8) return null;
  return arabic > latin ? 'ar' : 'en';
}
