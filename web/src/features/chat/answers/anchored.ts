import { locate, type Located, type Passage } from '../../../shared/text/passage';

/** A passage, and where it stands in the text it was last looked for in; null before that. */
export type Anchored = { passage: Passage; located: Located | null };

/**
 * Looks for a passage in the text of now and goes on from where it is found: many small changes one
 * by one are followed farther than the sum of them.
 */
export function anchoredIn(text: string, passage: Passage): Anchored {
  const located = locate(passage, text);
  if (located.kind !== 'found') return { passage, located };
  const { start, end } = located;
  return { passage: { text: text.slice(start, end), place: { whole: text, start, end } }, located };
}
