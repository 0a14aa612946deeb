import { lineNumbered, lineNumbers } from '../../../shared/text/lines';
import { locate, type Passage } from '../../../shared/text/passage';

/** A line of then, its number then and now, and its words. */
type Found = { line: number; now: number; passage: Passage };

/** Which lines of an earlier text stand in the text of now, and which do not or cannot be told. */
export function evidenceIn(
  text: string,
  lines: readonly number[],
  whole: string | null,
): { found: readonly Found[]; gone: readonly number[] } {
  const found: Found[] = [];
  const gone: number[] = [];
  for (const line of lines) {
    const passage = whole === null ? null : lineNumbered(whole, line);
    const place = passage === null ? null : locate(passage, text);
    if (passage === null || place?.kind !== 'found') gone.push(line);
    else found.push({ line, now: lineNumbers(text, place.start, place.end).from, passage });
  }
  return { found, gone };
}
