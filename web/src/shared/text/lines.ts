import { passageOf, type Passage } from './passage';

/** The numbers of the first and last line, from 1, that a range touches. */
export function lineNumbers(
  text: string,
  start: number,
  end: number,
): { from: number; to: number } {
  const from = countBreaks(text, 0, start) + 1;
  // A selection that ends with a line's end does not touch the line after it.
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  return { from, to: from + countBreaks(text, start, last) };
}

/** The words of the line at a position, without its bullet and blanks; null for a blank line. */
export function lineAt(text: string, position: number): Passage | null {
  const start = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
  const found = text.indexOf('\n', position);
  const line = text.slice(start, found < 0 ? text.length : found);
  const before = /^\s*(?:[•▪◦‣·*–—-]\s+)?/u.exec(line)?.[0].length ?? 0;
  return passageOf(text, start + before, start + Math.max(before, line.trimEnd().length));
}

/** The words of a line by its number, from 1; null for a blank line and for one beyond the text. */
export function lineNumbered(text: string, number: number): Passage | null {
  let start = 0;
  for (let line = 1; line < number; line++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return null;
    start = end + 1;
  }
  return lineAt(text, start);
}

function countBreaks(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    breaks++;
  }
  return breaks;
}
