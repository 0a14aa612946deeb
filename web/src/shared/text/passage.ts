import { keptPlace } from './keptPlace';

/**
 * A passage of the resume: its words and, where it was selected here, the place where they stood
 * and the whole text at that moment. A passage out of the chat's history has no place.
 */
export type Passage = { text: string; place: Place | null };
export type Place = { whole: string; start: number; end: number };

export type Located = { kind: 'found'; start: number; end: number } | { kind: Unfound };
export type Unfound = 'changed' | 'repeated';

export function passageOf(whole: string, start: number, end: number): Passage | null {
  return start < end ? { text: whole.slice(start, end), place: { whole, start, end } } : null;
}

/**
 * Finds a passage in the text of now, word for word, or refuses: a wrong place is worse than none.
 * A passage with a place is taken for the same one where its surroundings stand once then and once
 * now; or where a comparison of both texts, read from either end, leads to one place that still has
 * its old neighbour; or where a whole phrase that stood once has moved.
 */
export function locate({ text, place }: Passage, now: string): Located {
  if (place?.whole === now) return { kind: 'found', start: place.start, end: place.end };
  // The text of now has only \n; words out of the chat's history may have come with \r\n.
  const words = place === null ? text.replace(/\r\n?/g, '\n') : text;
  const times = count(words, now);
  if (times === 0) return { kind: 'changed' };
  const start = place === null ? onlyPlace(words, now) : follow(place, words, now, times);
  if (start !== null) return { kind: 'found', start, end: start + words.length };
  return { kind: times > 1 ? 'repeated' : 'changed' };
}

function follow(place: Place, words: string, now: string, times: number): number | null {
  const surrounded = placeOfSurroundings(place, now);
  if (surrounded !== null) return surrounded;
  const kept = keptPlace(place, now);
  if (kept !== null && hasOldNeighbour(place, now, kept)) return kept;
  if (times > 1 || count(words, place.whole) > 1) return null;
  const only = now.indexOf(words);
  return isPhrase(words) || hasOldNeighbour(place, now, only) ? only : null;
}

/** Stands for both ends of a text, so that "at the very beginning" is a surrounding too. */
const edge = '\u0000';
const surroundings = 24;

function placeOfSurroundings({ whole, start, end }: Place, now: string): number | null {
  const then = edge + whole + edge;
  const from = Math.max(0, start + 1 - surroundings);
  const block = then.slice(from, end + 1 + surroundings);
  const at = onlyPlace(block, edge + now + edge);
  return at === null || onlyPlace(block, then) === null ? null : at + (start - from);
}

const neighbourhood = 12;

/** True where the words before the place, or those after it, are still the ones of then. */
function hasOldNeighbour({ whole, start, end }: Place, now: string, at: number): boolean {
  const then = edge + whole + edge;
  const text = edge + now + edge;
  const before = then.slice(Math.max(0, start + 1 - neighbourhood), start + 1);
  const after = then.slice(end + 1, end + 1 + neighbourhood);
  return text.slice(0, at + 1).endsWith(before) || text.startsWith(after, at + 1 + end - start);
}

/** Long enough that nobody types it twice by chance. */
function isPhrase(words: string): boolean {
  return words.length >= 20 && words.trim().split(/\s+/).length >= 3;
}

function onlyPlace(words: string, text: string): number | null {
  return count(words, text) === 1 ? text.indexOf(words) : null;
}

/** 0, 1, or 2 for more than once; overlaps count. */
function count(words: string, text: string): number {
  const first = words === '' ? -1 : text.indexOf(words);
  if (first < 0) return 0;
  return text.includes(words, first + 1) ? 2 : 1;
}

const excerptLength = 60;

/** A passage on one short line, cut between words where there are any. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= excerptLength
    ? line
    : `${line.slice(0, excerptLength - 1).replace(/\s+\S*$/, '')}…`;
}
