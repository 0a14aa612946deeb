import type { Check } from '../../../shared/api/check';
import type { Failure } from '../../../shared/api/problem';
import { firstPlaceholder } from '../../../shared/text/placeholders';
import { askedFor, filled, type Asked } from './blanks';
import type { Offer } from './editCards';

/** What has to be known before words may be put in, and what was said so far. */
export type Asking = {
  questions: readonly string[];
  draft: string | null;
  said: readonly string[];
  phase:
    | { kind: 'asking' }
    /** Nothing stands in the field with this number. */
    | { kind: 'blank'; field: number }
    | { kind: 'checking' }
    | { kind: 'unchecked'; failure: Failure }
    /** It was answered, and is still not borne out. */
    | { kind: 'still' }
    /** The answer went to the assistant. */
    | { kind: 'told' };
};

/** What an answer leads to: words to check, or something to tell the assistant. */
export type Next =
  | { kind: 'blank'; field: number }
  | { kind: 'check'; text: string; said: readonly string[] }
  | { kind: 'tell'; message: string };

/** A draft without anything marked in it would be ready text, which it is not: it is left out. */
export function asking(questions: readonly string[], draft: string | null): Asking {
  const marked = draft !== null && firstPlaceholder(draft) !== null ? draft : null;
  return { questions, draft: marked, said: [], phase: { kind: 'asking' } };
}

/** The fields to fill in; at least one, for an answer in words of one's own. */
export function fieldsOf({ questions, draft }: Asking, otherwise: string): readonly Asked[] {
  const asked = askedFor(questions, draft);
  return asked.length > 0 ? asked : [{ question: otherwise, blank: null }];
}

export function afterAnswering(
  { draft, said }: Asking,
  fields: readonly Asked[],
  answers: readonly string[],
): Next {
  const given = fields.map((_, at) => (answers[at] ?? '').trim());
  const blank = given.indexOf('');
  if (blank >= 0) return { kind: 'blank', field: blank };
  if (draft === null) {
    const message = fields.map(({ question }, at) => `${question} ${given[at] ?? ''}`).join('\n');
    return { kind: 'tell', message };
  }
  const fills = new Map(
    fields.flatMap((field, at) =>
      field.blank === null ? [] : [[field.blank, given[at] ?? ''] as const],
    ),
  );
  // Told as a whole: "12" alone would not say of what. The rest of the draft was borne out before.
  const text = filled(draft, fills);
  return { kind: 'check', text, said: [...said, text] };
}

/** The words to offer, or what is still to be asked. What still has a blank is never an offer. */
export function afterChecking(
  before: Asking,
  checked: { text: string; said: readonly string[]; against: string; check: Check },
): { offer: Offer } | { asking: Asking } {
  const { text, said, against, check } = checked;
  if (check.kind === 'supported' && firstPlaceholder(text) === null) {
    return { offer: { words: text, lines: check.lines, whole: against, said: true } };
  }
  const asks = check.kind === 'unsupported' ? check : null;
  const next = asking(asks?.questions ?? before.questions, asks?.draft ?? null);
  return { asking: { ...next, said, phase: { kind: 'still' } } };
}
