import type { Edit } from '../../../shared/api/edits';
import type { Passage } from '../../../shared/text/passage';

/**
 * Where each edit's words stood when the selection was made. Edits come in the order of the
 * selection, so that the second of two equal lines is told from the first. Where the selection's
 * place is not known, or an edit's words are not in it, they are on their own.
 */
export function editPassages(
  selection: Passage | null,
  edits: readonly Edit[],
): readonly Passage[] {
  let from = 0;
  return edits.map(({ before }) => {
    const text = before.replace(/\r\n?/g, '\n');
    const place = selection?.place ?? null;
    const at = selection === null || place === null ? -1 : selection.text.indexOf(text, from);
    if (place === null || at < 0) return { text, place: null };
    from = at + text.length;
    const start = place.start + at;
    return { text, place: { whole: place.whole, start, end: start + text.length } };
  });
}
