import { passageOf, type Passage } from '../../../shared/text/passage';
import { firstPlaceholder } from '../../../shared/text/placeholders';

/** The first thing to fill in of words that were put in. */
export function blankIn({ text, place }: Passage): Passage | null {
  const blank = firstPlaceholder(text);
  return blank === null || place === null
    ? null
    : passageOf(place.whole, place.start + blank.start, place.start + blank.end);
}
