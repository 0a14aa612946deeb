import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChanges } from './lineChanges';

/** What stands in each text where they differ, as `theirs>mine`. */
function read(a: string, b: string): readonly string[] {
  return lineChanges(a, b).map(
    ({ fromA, toA, fromB, toB }) => `${a.slice(fromA, toA)}>${b.slice(fromB, toB)}`,
  );
}

describe('lineChanges', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['nothing', 'a', 'a', []],
    ['a figure whole', 'to 200 ms', 'to 250 ms', ['200>250']],
    ['a line', 'a\nb\nc', 'a\nc', ['b\n>']],
    ['a line at the end', 'a', 'a\nb', ['>\nb']],
    ['a line that goes from the end', 'a\nb', 'a', ['\nb>']],
    ['a line in the place of another', 'a\nx\nc', 'a\ny\nc', ['x>y']],
    ['the last line', 'a\nx', 'a\ny', ['x>y']],
    ['all', 'x', 'y\nz', ['x>y\nz']],
    ['a text out of nothing', '', 'x', ['>x']],
  ])('are %s', (_, a, b, expected) => {
    expect(read(a, b)).toEqual(expected);
  });

  it('make one text of the other, are in order and do not touch', () => {
    const line = fc
      .array(fc.constantFrom('a', 'b', '1.5', 'سيرة', '-'), { maxLength: 3 })
      .map((pieces) => pieces.join(' '));
    const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (a, b) => {
        let made = '';
        let [atA, atB] = [0, 0];
        for (const { fromA, toA, fromB, toB } of lineChanges(a, b)) {
          expect(fromA - atA).toBe(fromB - atB);
          made += a.slice(atA, fromA) + b.slice(fromB, toB);
          [atA, atB] = [toA, toB];
          expect(toA).toBeLessThanOrEqual(a.length);
          expect(toB).toBeLessThanOrEqual(b.length);
        }
        expect(made + a.slice(atA)).toBe(b);
      }),
      { numRuns: 500 },
    );
  });
});
