import { Change } from '@codemirror/merge';
import { lineDiff } from '../../../shared/text/lineDiff';
import type { DiffPart } from '../../../shared/text/wordDiff';

/**
 * Where two texts differ, by the same rules as in the history: lines, and in a changed line whole
 * words and whole figures.
 */
export function lineChanges(a: string, b: string): readonly Change[] {
  if (a === b) return [];
  if (a === '' || b === '') return [new Change(0, a.length, 0, b.length)];
  const changes: Change[] = [];
  let [atA, atB] = [0, 0];
  const differ = (inA: number, inB: number) => {
    const last = changes.at(-1);
    // What goes and what comes in its place is one change.
    const goesOn = last?.toA === atA && last.toB === atB;
    if (goesOn) changes.pop();
    const { fromA, fromB } = goesOn ? last : { fromA: atA, fromB: atB };
    changes.push(new Change(fromA, atA + inA, fromB, atB + inB));
    [atA, atB] = [atA + inA, atB + inB];
  };
  const skip = (length: number) => {
    [atA, atB] = [atA + length, atB + length];
  };
  const step = (kind: DiffPart['kind'], length: number) => {
    if (kind === 'same') skip(length);
    else differ(kind === 'removed' ? length : 0, kind === 'added' ? length : 0);
  };
  for (const line of lineDiff(a, b)) {
    if (line.kind === 'changed') {
      for (const { kind, text } of line.parts) step(kind, text.length);
      skip(1);
    } else {
      step(line.kind, line.text.length + 1);
    }
  }
  return changes.map((change) => within(change, a, b));
}

/**
 * Lines that take the place of others leave the line's end as it was. The last line has none: where
 * it comes or goes, the end of the line before it does.
 */
function within(change: Change, a: string, b: string): Change {
  const { fromA, toA, fromB, toB } = change;
  const endsLine = (text: string, to: number) => to > text.length || text[to - 1] === '\n';
  if (fromA < toA && fromB < toB) {
    return endsLine(a, toA) && endsLine(b, toB)
      ? new Change(fromA, toA - 1, fromB, toB - 1)
      : change;
  }
  if (toA <= a.length && toB <= b.length) return change;
  return new Change(fromA - 1, toA - 1, fromB - 1, toB - 1);
}
