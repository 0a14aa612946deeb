import { describe, expect, it } from 'vitest';
import { foldLines } from './foldLines';
import type { DiffLine } from './lineDiff';

/** `=` is an unchanged line, `+` one that came. A fold reads as the number of its lines. */
function read(marks: string): string {
  const lines = Array.from(marks).map((mark, at): DiffLine => ({
    kind: mark === '=' ? 'same' : 'added',
    text: String(at),
  }));
  return foldLines(lines)
    .map((row) => {
      if (row.kind === 'fold') return `[${row.lines.length}]`;
      return row.line.kind === 'same' ? '=' : '+';
    })
    .join('');
}

describe('foldLines', () => {
  it.each([
    ['nothing', '', ''],
    ['all, where nothing changed', '======', '[6]'],
    ['not a short text', '===', '==='],
    ['a long beginning but for its end', '======+', '[4]==+'],
    ['a long end but for its beginning', '+======', '+==[4]'],
    ['a long stretch between two changes', '+==========+', '+==[6]==+'],
    ['no stretch that hides fewer than four lines', '+=======+', '+=======+'],
    ['as soon as it hides four', '+========+', '+==[4]==+'],
    ['no beginning that hides fewer than four lines', '=====+', '=====+'],
    ['never a change', '+++', '+++'],
  ])('folds %s', (_, marks, expected) => {
    expect(read(marks)).toBe(expected);
  });

  it('hides the very lines that it counts', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f'].map((text): DiffLine => ({ kind: 'same', text }));
    const rows = foldLines([...lines, { kind: 'removed', text: 'x' }]);
    expect(rows[0]).toEqual({ kind: 'fold', lines: ['a', 'b', 'c', 'd'] });
  });
});
