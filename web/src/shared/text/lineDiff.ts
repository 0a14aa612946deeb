import { diffArrays } from 'diff';
import { wordDiff, type DiffPart } from './wordDiff';
import { words } from './words';

/** A line as it is in both texts, in one of them, or with some of its words changed. */
export type DiffLine =
  | { kind: 'same' | 'removed' | 'added'; text: string }
  | { kind: 'changed'; parts: readonly DiffPart[] };

const mostEdits = 2_000;
/** Lines that share less than this part of their words are two lines, not one that was changed. */
const alike = 0.4;
/** So many comparisons of two lines are quick; more lines than that are shown as they are. */
const mostPairs = 2_500;

/**
 * What changes from one text to another, line by line and inside a changed line word by word. Lines
 * that go stand before lines that come in their place.
 */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const then = linesOf(before);
  const now = linesOf(after);
  const changes = diffArrays(then, now, { maxEditLength: mostEdits });
  if (changes === undefined) return [...then.map(removed), ...now.map(added)];
  const lines: DiffLine[] = [];
  let gone: readonly string[] = [];
  let come: readonly string[] = [];
  for (const change of changes) {
    if (change.removed) gone = [...gone, ...change.value];
    else if (change.added) come = [...come, ...change.value];
    else {
      lines.push(...inPlaceOf(gone, come), ...change.value.map(same));
      gone = come = [];
    }
  }
  return [...lines, ...inPlaceOf(gone, come)];
}

function linesOf(text: string): string[] {
  // Of an empty text nothing can go, not even an empty line.
  return text === '' ? [] : text.replace(/\r\n?/g, '\n').split('\n');
}

/** Pairs the lines that are one line changed, in their order; those between stand alone. */
function inPlaceOf(gone: readonly string[], come: readonly string[]): readonly DiffLine[] {
  if (gone.length === 0 || come.length === 0) return [...gone.map(removed), ...come.map(added)];
  const lines: DiffLine[] = [];
  let [fromGone, fromCome] = [0, 0];
  for (const [g, c] of pairsOf(gone, come)) {
    lines.push(...gone.slice(fromGone, g).map(removed), ...come.slice(fromCome, c).map(added));
    lines.push({ kind: 'changed', parts: wordDiff(gone[g] ?? '', come[c] ?? '') });
    [fromGone, fromCome] = [g + 1, c + 1];
  }
  return [...lines, ...gone.slice(fromGone).map(removed), ...come.slice(fromCome).map(added)];
}

/** The pairs, in order on both sides, that are together the most alike. */
function pairsOf(gone: readonly string[], come: readonly string[]): readonly [number, number][] {
  if (gone.length * come.length > mostPairs) return [];
  const likeness = gone.map((before) => come.map((after) => shared(before, after)));
  const like = (g: number, c: number) => likeness[g]?.[c] ?? 0;
  // best[g][c] is the most that the lines from g and from c on can come to.
  const best = Array.from({ length: gone.length + 1 }, () =>
    new Array<number>(come.length + 1).fill(0),
  );
  const at = (g: number, c: number) => best[g]?.[c] ?? 0;
  for (let g = gone.length - 1; g >= 0; g--) {
    for (let c = come.length - 1; c >= 0; c--) {
      const paired = like(g, c) < alike ? 0 : like(g, c) + at(g + 1, c + 1);
      const row = best[g];
      if (row !== undefined) row[c] = Math.max(paired, at(g + 1, c), at(g, c + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let g = 0, c = 0; g < gone.length && c < come.length;) {
    if (like(g, c) >= alike && at(g, c) === like(g, c) + at(g + 1, c + 1)) pairs.push([g++, c++]);
    else if (at(g, c) === at(g + 1, c)) g++;
    else c++;
  }
  return pairs;
}

/** Which part of the words of the longer line both have, from 0 to 1. */
function shared(before: string, after: string): number {
  const then = wordsOf(before);
  const now = wordsOf(after);
  const counts = new Map<string, number>();
  for (const word of then) counts.set(word, (counts.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of now) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    both++;
  }
  return both / Math.max(then.length, now.length, 1);
}

function wordsOf(line: string): readonly string[] {
  return words(line).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

const same = (text: string): DiffLine => ({ kind: 'same', text });
const removed = (text: string): DiffLine => ({ kind: 'removed', text });
const added = (text: string): DiffLine => ({ kind: 'added', text });
