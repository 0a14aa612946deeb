import { Change } from '@codemirror/merge';
import { lineDiff } from '../../../shared/text/lineDiff';

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
    if (last?.toA === atA && last.toB === atB) changes.pop();
    const [fromA, fromB] =
      last?.toA === atA && last.toB === atB ? [last.fromA, last.fromB] : [atA, atB];
    changes.push(new Change(fromA, atA + inA, fromB, atB + inB));
    [atA, atB] = [atA + inA, atB + inB];
  };
  for (const line of lineDiff(a, b)) {
    if (line.kind === 'removed') differ(line.text.length + 1, 0);
    else if (line.kind === 'added') differ(0, line.text.length + 1);
    else if (line.kind === 'same') {
      [atA, atB] = [atA + line.text.length + 1, atB + line.text.length + 1];
    } else {
      for (const { kind, text } of line.parts) {
        if (kind === 'removed') differ(text.length, 0);
        else if (kind === 'added') differ(0, text.length);
        else [atA, atB] = [atA + text.length, atB + text.length];
      }
      [atA, atB] = [atA + 1, atB + 1];
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
