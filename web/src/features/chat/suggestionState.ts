import type { Passage, Unfound } from '../../shared/text/passage';

/** Replaces a passage of the resume, or says why not. */
export type ReplaceInResume = (
  passage: Passage,
  words: string,
) => { kind: 'replaced'; passage: Passage } | { kind: Unfound } | { kind: 'notEditable' };

export type SuggestionState =
  | { kind: 'offered' }
  | { kind: 'replaced'; passage: Passage }
  | { kind: 'undone' }
  | { kind: 'refused'; why: Unfound | 'notEditable' | 'cannotUndo' };

export function afterReplacing(outcome: ReturnType<ReplaceInResume>): SuggestionState {
  return outcome.kind === 'replaced' ? outcome : { kind: 'refused', why: outcome.kind };
}

export function afterUndoing(outcome: ReturnType<ReplaceInResume>): SuggestionState {
  switch (outcome.kind) {
    case 'replaced':
      return { kind: 'undone' };
    case 'changed':
    case 'repeated':
      return { kind: 'refused', why: 'cannotUndo' };
    case 'notEditable':
      return { kind: 'refused', why: 'notEditable' };
  }
}
