import { withPlaceholders } from '../../../shared/text/placeholders';

/** Something to be answered; `blank` counts the placeholder of the draft that it fills, from 0. */
export type Asked = { question: string; blank: number | null };

/**
 * What to ask, so that every placeholder of a draft is filled: each question beside the placeholder
 * that says the same, or the next one where as many of both are left; and a placeholder that no
 * question speaks of asks for itself.
 */
export function askedFor(questions: readonly string[], draft: string | null): readonly Asked[] {
  const blanks = blanksOf(draft ?? '');
  const left = new Set(questions.keys());
  const asked = blanks.map((blank): number | null => {
    const same = [...left].find((at) => saysTheSame(questions[at] ?? '', blank));
    if (same !== undefined) left.delete(same);
    return same ?? null;
  });
  if (left.size === asked.filter((at) => at === null).length) {
    for (const [blank, at] of asked.entries()) {
      const next = left.values().next();
      if (at !== null || next.done === true) continue;
      asked[blank] = next.value;
      left.delete(next.value);
    }
  }
  return [
    ...asked.map((at, blank) => ({
      question: (at === null ? undefined : questions[at]) ?? blanks[blank] ?? '',
      blank,
    })),
    ...[...left].map((at) => ({ question: questions[at] ?? '', blank: null })),
  ];
}

/** The draft with its placeholders filled; one without an answer stays. */
export function filled(draft: string, answers: ReadonlyMap<number, string>): string {
  let blank = -1;
  return withPlaceholders(draft)
    .map(({ kind, text }) => {
      if (kind === 'words') return text;
      blank += 1;
      return answers.get(blank) ?? text;
    })
    .join('');
}

function blanksOf(draft: string): string[] {
  return withPlaceholders(draft).flatMap(({ kind, text }) =>
    kind === 'placeholder' ? [text.slice(1, -1)] : [],
  );
}

function saysTheSame(question: string, blank: string): boolean {
  const one = letters(question);
  const other = letters(blank);
  return other !== '' && (one === other || one.includes(other));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
