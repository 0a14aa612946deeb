import type { Messages } from '../../shared/messages/messages';
import { lineNumbers } from '../../shared/text/lines';
import type { Place } from '../../shared/text/passage';

/** "line 12" of the text that the place is in; nothing where no place is known. */
export function lineWords(place: Place | null, words: Messages): string {
  if (place === null) return '';
  const { from, to } = lineNumbers(place.whole, place.start, place.end);
  return words.chat.line(from, to);
}
