import type { Located, Passage, Unfound } from '../../../shared/text/passage';
import type { ResumeEditing } from '../../../shared/text/resumeEditing';
import { blankIn } from './blankIn';
import { afterApplying, type SuggestionState } from './suggestionState';

/** Where words are to go. */
export type Target =
  { kind: 'passage'; passage: Passage; located: Located | null } | { kind: 'cursor' };

/** Why the place is not there any more; null while it is, and while nobody has looked. */
export function unfoundOf(target: Target): Unfound | null {
  if (target.kind === 'cursor' || target.located === null) return null;
  return target.located.kind === 'found' ? null : target.located.kind;
}

/** Puts a draft in as one step, and leads to the first of the blanks that are marked in it. */
export function putDraft(
  editing: ResumeEditing,
  text: string,
  target: Target,
  draft: string,
): SuggestionState {
  const atCursor = target.kind === 'cursor';
  const outcome = atCursor ? editing.insertAtCursor(draft) : editing.replace(target.passage, draft);
  const passage = atCursor ? { text: '', place: null } : target.passage;
  const blank = outcome.kind === 'replaced' ? blankIn(outcome.passage) : null;
  if (blank !== null && editing.reveal(blank)) editing.focus();
  return afterApplying(atCursor ? 'atCursor' : 'replaced', { text, passage }, outcome);
}
