import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallestChange } from './smallestChange';

it.each([
  ['nothing where nothing differs', 'abc', 'abc', null],
  ['an insertion', 'ac', 'abc', { from: 1, to: 1, insert: 'b' }],
  ['a deletion', 'abc', 'ac', { from: 1, to: 2, insert: '' }],
  ['a replacement', 'one two three', 'one 2 three', { from: 4, to: 7, insert: '2' }],
  ['one of equal letters', 'aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
  ['everything', 'abc', '', { from: 0, to: 3, insert: '' }],
  ['a whole emoji, not its second half', '😀', '😁', { from: 0, to: 2, insert: '😁' }],
  ['a whole emoji, not its first half', '\u{1F600}', '\u{1FA00}', { from: 0, to: 2, insert: '🨀' }],
])('changes %s', (_, before, after, expected) => {
  expect(smallestChange(before, after)).toEqual(expected);
});

it('always makes the one text of the other', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '😀', '😁', '\ud83d', '\ude00') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = smallestChange(before, after) ?? { from: 0, to: 0, insert: '' };
      const { from, to, insert } = change;
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});
