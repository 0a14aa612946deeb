import { Chunk } from '@codemirror/merge';
import { Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparison, theirsAt, toDecide } from './places';

const doc = (text: string) => Text.of(text.split('\n'));
const places = (theirs: string, result: string) =>
  Chunk.build(doc(theirs), doc(result), comparison);

/** The result after theirs was taken at one of the places. */
function take(theirs: string, result: string, index: number): string {
  const place = places(theirs, result)[index];
  if (place === undefined) throw new Error('there is no such place');
  const { from, to, insert } = theirsAt(place, doc(theirs), doc(result));
  return result.slice(0, from) + insert + result.slice(to);
}

describe('taking theirs at a place', () => {
  it.each([
    ['a line', 'a\nTHEIRS\nc', 'a\nmine\nc', 'a\nTHEIRS\nc'],
    ['the first line', 'THEIRS\nb', 'mine\nb', 'THEIRS\nb'],
    ['the last line', 'a\nTHEIRS', 'a\nmine', 'a\nTHEIRS'],
    ['more lines than mine', 'a\nX\nY\nc', 'a\nmine\nc', 'a\nX\nY\nc'],
    ['fewer lines than mine', 'a\nX\nc', 'a\nm\nn\nc', 'a\nX\nc'],
    ['no line at all', 'a\nc', 'a\nmine\nc', 'a\nc'],
    ['no line at the end', 'a', 'a\nmine', 'a'],
    ['a line that only they have', 'a\nX\nc', 'a\nc', 'a\nX\nc'],
    ['a line that only they have at the end', 'a\nX', 'a', 'a\nX'],
    ['an empty text', '', 'mine', ''],
    ['all of it', 'THEIRS', '', 'THEIRS'],
  ])('gives %s', (_, theirs, result, expected) => {
    expect(take(theirs, result, 0)).toBe(expected);
  });

  it('leaves the other places alone', () => {
    expect(take('A\nb\nC', 'x\nb\ny', 1)).toBe('x\nb\nC');
  });

  it('everywhere, one place after the other, gives their text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 7 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (theirs, mine) => {
        let result = mine;
        for (let turn = 0; turn < 20 && result !== theirs; turn++) result = take(theirs, result, 0);
        expect(result).toBe(theirs);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the places to decide', () => {
  it.each([
    ['where both changed a line', 'a\nb\nc', 'a\nTHEIRS\nc', 'a\nmine\nc', 1],
    ['not where only mine was changed', 'a\nb\nc', 'a\nb\nc', 'a\nmine\nc', 0],
    ['not where a line of mine stands beside one of theirs', 'a\nb', 'a\nB', 'mine\nB', 0],
    ['where both put a line', 'a\nb', 'a\nTHEIRS\nb', 'a\nmine\nb', 1],
    ['where they took away what I changed', 'a\nb\nc', 'a\nc', 'a\nmine\nc', 1],
    ['where I took away what they changed', 'a\nb\nc', 'a\nTHEIRS\nc', 'a\nc', 1],
    ['each on its own', 'a\nb\nc', 'A\nb\nC', 'x\nb\ny', 2],
    ['where there was no text before', '', 'theirs', 'mine', 1],
  ])('are %s', (_, base, theirs, result, count) => {
    expect(toDecide(places(theirs, result), doc(base), doc(theirs))).toHaveLength(count);
  });
});
