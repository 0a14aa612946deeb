/** What a person says for one bullet, in their own words. */
export type Answers = { verb: string; what: string; how: string; result: string };

export const noAnswers: Answers = { verb: '', what: '', how: '', result: '' };

/** How English is told: what is over, or what still goes on. */
export type Tense = 'past' | 'present';

/** Words as they can stand in the middle of a sentence: on one line, with no list mark or stop. */
export function tidy(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:[-•*–—‣◦▪●·]|\d{1,2}[.)])\s+/u, '')
    .replace(/[\s,;:،؛]+$/u, '')
    .replace(lastStop, '$1')
    .replace(/^[\s,;:،؛]+/u, '');
}

/** One full stop at the end, unless it belongs to a shortened word. */
const lastStop =
  /^(?!.*(?:\b(?:\p{L}\.)+|\b(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|St|vs|approx|no|p\.m|a\.m)\.|\.\.)$)(.*)\.$/isu;
