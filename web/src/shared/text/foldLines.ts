import type { DiffLine } from './lineDiff';

/** A line, or a stretch of unchanged lines that can be folded away. */
export type DiffRow = { kind: 'line'; line: DiffLine } | Fold;
export type Fold = { kind: 'fold'; lines: readonly string[] };

/** How many unchanged lines stay in sight on either side of a change. */
const around = 2;
/** Fewer lines than this are not worth the click that brings them back. */
const fewest = 4;

/** Folds long stretches without a change; what is around each change stays in sight. */
export function foldLines(lines: readonly DiffLine[]): readonly DiffRow[] {
  const rows: DiffRow[] = [];
  for (let from = 0; from < lines.length;) {
    const stretch = sameFrom(lines, from);
    if (stretch.length === 0) {
      rows.push(...lines.slice(from, from + 1).map(row));
      from++;
      continue;
    }
    const to = from + stretch.length;
    const before = from === 0 ? 0 : around;
    const after = to === lines.length ? 0 : around;
    const hidden = stretch.slice(before, stretch.length - after);
    if (hidden.length < fewest) {
      rows.push(...stretch.map(plain));
    } else {
      rows.push(...stretch.slice(0, before).map(plain));
      rows.push({ kind: 'fold', lines: hidden });
      rows.push(...stretch.slice(stretch.length - after).map(plain));
    }
    from = to;
  }
  return rows;
}

function sameFrom(lines: readonly DiffLine[], from: number): readonly string[] {
  const stretch: string[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line?.kind !== 'same') break;
    stretch.push(line.text);
  }
  return stretch;
}

const row = (line: DiffLine): DiffRow => ({ kind: 'line', line });
const plain = (text: string): DiffRow => row({ kind: 'same', text });
