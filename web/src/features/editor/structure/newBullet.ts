import { bulletOf, nextMark, type Bullet } from './bullets';
import type { LineAt } from './headings';

/** `line` is replaced from its beginning to its end where it is blank, else stays above. */
export type NewBullet =
  | { kind: 'fill'; line: number; prefix: string; above: number }
  | { kind: 'below'; line: number; prefix: string };

/**
 * Where a bullet of its own goes for a caret in a line (from 0), and what stands before its words:
 * the mark and the indentation of the list there, else of the nearest one, else of nobody.
 *
 * @param untouched whether the caret was never put anywhere: then below the first list
 */
export function newBullet(
  lineAt: LineAt,
  count: number,
  caret: number,
  untouched = false,
): NewBullet {
  const at = untouched ? firstListEnd(lineAt, count, caret) : caret;
  const line = lineAt(at);
  const here = bulletOf(line);
  if (here !== null && here.words.trim() === '') {
    const gap = here.gap === '' ? ' ' : here.gap;
    return { kind: 'fill', line: at, prefix: here.indent + here.mark + gap, above: at - 1 };
  }
  if (line.trim() === '') {
    const prefix = prefixLike(nearest(lineAt, count, at), bulletOf(lineAt(at - 1)));
    return { kind: 'fill', line: at, prefix, above: at - 1 };
  }
  const top = here === null ? entryAbove(lineAt, at) : at;
  const bullet = top === null ? null : bulletOf(lineAt(top));
  const prefix = prefixLike(bullet ?? nearest(lineAt, count, at), bullet);
  return { kind: 'below', line: top === null ? at : entryEnd(lineAt, count, top), prefix };
}

/** The mark of `model`; a number goes on from `before`, and is none of a list that is elsewhere. */
function prefixLike(model: Bullet | null, before: Bullet | null): string {
  if (model === null) return '- ';
  const { indent, mark, gap } = model;
  const numbered = nextMark(mark) !== mark;
  const own = !numbered ? mark : before === null ? '-' : nextMark(mark);
  return `${indent}${own}${gap === '' ? ' ' : gap}`;
}

function nearest(lineAt: LineAt, count: number, at: number): Bullet | null {
  for (let away = 0; away < count; away++) {
    for (const index of [at - away, at + away]) {
      const bullet = index < 0 || index >= count ? null : bulletOf(lineAt(index));
      if (bullet !== null) return bullet;
    }
  }
  return null;
}

const indentOf = (line: string) => /^[^\S\n]*/u.exec(line)?.[0].length ?? 0;

/** The entry of a list that a line without a mark goes on with. */
function entryAbove(lineAt: LineAt, at: number): number | null {
  for (let index = at; index >= 0 && lineAt(index).trim() !== ''; index--) {
    const bullet = bulletOf(lineAt(index));
    if (bullet !== null) return indentOf(lineAt(at)) > bullet.indent.length ? index : null;
    if (indentOf(lineAt(index)) === 0) return null;
  }
  return null;
}

/** The last line of an entry whose words go on, farther in than its mark. */
function entryEnd(lineAt: LineAt, count: number, at: number): number {
  const indent = bulletOf(lineAt(at))?.indent.length ?? 0;
  let end = at;
  while (end + 1 < count) {
    const next = lineAt(end + 1);
    if (next.trim() === '' || bulletOf(next) !== null || indentOf(next) <= indent) break;
    end++;
  }
  return end;
}

function firstListEnd(lineAt: LineAt, count: number, caret: number): number {
  for (let index = 0; index < count; index++) {
    if (bulletOf(lineAt(index)) === null) continue;
    let end = entryEnd(lineAt, count, index);
    while (end + 1 < count && bulletOf(lineAt(end + 1)) !== null) {
      end = entryEnd(lineAt, count, end + 1);
    }
    return end;
  }
  // With no list at all, at the end rather than under the name.
  return lineAt(caret).trim() === '' ? caret : count - 1;
}
