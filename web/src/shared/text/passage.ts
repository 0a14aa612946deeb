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
 * Finds a passage in the text of now. Unless that is the very text it was selected in, the passage
 * must be there word for word and exactly once: anything else could be the wrong place.
 */
export function locate({ text, place }: Passage, now: string): Located {
  if (place?.whole === now) return { kind: 'found', start: place.start, end: place.end };
  const first = text === '' ? -1 : now.indexOf(text);
  if (first < 0) return { kind: 'changed' };
  if (now.includes(text, first + 1)) return { kind: 'repeated' };
  return { kind: 'found', start: first, end: first + text.length };
}

const excerptLength = 60;

/** A passage on one short line, cut between words where there are any. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= excerptLength
    ? line
    : `${line.slice(0, excerptLength - 1).replace(/\s+\S*$/, '')}…`;
}
