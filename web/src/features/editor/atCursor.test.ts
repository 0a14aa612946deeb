import { expect, it } from 'vitest';
import { atCursor } from './atCursor';

it.each([
  ['an empty text', '|', 'new words'],
  ['an empty line', 'a\n|\nb', 'a\nnew words\nb'],
  ['the middle of a line', 'a |b', 'a new words b'],
  ['the end of a word', 'a|', 'a new words'],
  ['before a sign', 'a |, b', 'a new words, b'],
  ['after an opening sign', '(|)', '(new words)'],
  ['after a bullet', '- |', '- new words'],
])('words put in at %s run into nothing', (_, text, result) => {
  const at = text.indexOf('|');
  const whole = text.replace('|', '');
  const { lead, insert, tail } = atCursor(whole, at, ' new words\n');
  expect(whole.slice(0, at) + lead + insert + tail + whole.slice(at)).toBe(result.replace('|', ''));
});
