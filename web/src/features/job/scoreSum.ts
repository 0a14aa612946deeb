import type { ScorePart } from '../../shared/api/match';

export type ScoreSum = { found: string; all: string };

/** How the score comes about, as `7 × 3 + 2 × 1 = 23`; null where its parts don't say. */
export function scoreSum(
  parts: readonly ScorePart[],
  number: (value: number) => string = String,
): ScoreSum | null {
  const counted = parts.filter(({ total }) => total > 0);
  if (counted.length === 0) return null;
  const sum = (of: (part: ScorePart) => number) => {
    const terms = counted.map((part) => `${number(of(part))} × ${number(part.weight)}`).join(' + ');
    const all = counted.reduce((so, part) => so + of(part) * part.weight, 0);
    // A row of numbers and signs runs from left to right in any language.
    return `\u2066${terms} = ${number(all)}\u2069`;
  };
  return { found: sum(({ found }) => found), all: sum(({ total }) => total) };
}
