import { dateRangeIn } from './dates';

/** A part of a line that runs from left to right whatever the line does. */
export type Run = { from: number; to: number };

const address =
  '[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+' +
  '|(?:https?://|www\\.)[^\\s|<>()،؛]*[\\w/]' +
  '|(?:[a-z\\d-]{1,63}\\.)+[a-z]{2,}/[\\w./%#?=&~+-]*[\\w/]';
const gap = '[ \\u00a0.\\-\\u2010\\u2011]{0,2}';
const area = '\\(\\+?\\d{1,5}\\)';
const phone = `(?:\\+ ?)?(?:${area}|\\d)(?:${gap}(?:\\d|${area}))+`;
const candidates = new RegExp(
  `(?<![\\w.+-])(?:${address})|(?<![\\p{L}\\p{N}])(?:${phone})(?![\\p{L}\\p{N}])`,
  'giu',
);

const fewestDigits = 7;
const someDigits = /^[\d\s.+()\-\u2010\u2011]+$/u;
/** What stands farther along a line is prose, or no resume. */
const enough = 4000;

/**
 * Phone numbers and addresses. After Arabic letters the rules of writing directions tear a number
 * apart at its hyphens and blanks, and show its last part first.
 */
export function leftToRightRuns(line: string): readonly Run[] {
  return [...line.slice(0, enough).matchAll(candidates)].flatMap(({ 0: found, index }) =>
    someDigits.test(found) && !isPhone(found) ? [] : [{ from: index, to: index + found.length }],
  );
}

function isPhone(run: string): boolean {
  if (run.replace(/\D/g, '').length < fewestDigits || dateRangeIn(run) !== null) return false;
  // Years and amounts that follow each other are read in the order of the line.
  return run.startsWith('+') || !/^(?:19|20)\d\d[ \u00a0]|[ \u00a0](?:19|20)\d\d$/u.test(run);
}
