import { passageOf, type Passage, type Unfound } from '../../../shared/text/passage';
import type { Replacement } from '../../../shared/text/resumeEditing';

/** Takes one change back: these words in the place of that passage. */
export type TakeBack = { passage: Passage; words: string };

/** Where words went: in the place of others, below them, or at the cursor. */
export type How = 'replaced' | 'inserted' | 'atCursor';

export type SuggestionState =
  | { kind: 'offered' }
  | { kind: 'applied'; how: How; takeBack: TakeBack | null }
  | { kind: 'takenBack' }
  | { kind: 'dismissed' }
  | { kind: 'refused'; why: Unfound | 'notEditable' | 'cannotTakeBack' };

export function afterApplying(
  how: How,
  before: { text: string; passage: Passage },
  outcome: Replacement,
): SuggestionState {
  if (outcome.kind !== 'replaced') return { kind: 'refused', why: outcome.kind };
  return { kind: 'applied', how, takeBack: takeBackOf(how, before, outcome.passage) };
}

function takeBackOf(
  how: How,
  before: { text: string; passage: Passage },
  put: Passage,
): TakeBack | null {
  switch (how) {
    case 'replaced':
      return { passage: put, words: before.passage.text };
    case 'inserted':
      return insertion(before.text, put);
    case 'atCursor':
      return { passage: put, words: '' };
  }
}

export function afterTakingBack(outcome: Replacement): SuggestionState {
  switch (outcome.kind) {
    case 'replaced':
      return { kind: 'takenBack' };
    case 'changed':
    case 'repeated':
      return { kind: 'refused', why: 'cannotTakeBack' };
    case 'notEditable':
      return { kind: 'refused', why: 'notEditable' };
  }
}

/** What was put in with the words, as a line end before them, goes with them. */
function insertion(before: string, { place }: Passage): TakeBack | null {
  if (place === null) return null;
  const { whole, start } = place;
  const length = whole.length - before.length;
  let from = start;
  while (from > 0 && before.slice(0, from) !== whole.slice(0, from)) from--;
  if (length <= 0 || before.slice(from) !== whole.slice(from + length)) return null;
  const passage = passageOf(whole, from, from + length);
  return passage === null ? null : { passage, words: '' };
}
