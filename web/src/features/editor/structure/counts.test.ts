import { expect, it } from 'vitest';
import { countsOf } from './counts';

it.each([
  ['nothing', '', [0, 0, 0]],
  ['a word', 'Jane', [1, 4, 1]],
  ['bullets, which are no words', '- one\n• two', [2, 10, 2]],
  ['an empty last line', 'one\n', [1, 3, 2]],
  ['an emoji as one character', '😀 one', [1, 5, 1]],
  ['Arabic', 'محاسبة أولى', [2, 11, 1]],
])('counts %s', (_, text, [words, characters, lines]) => {
  expect(countsOf(text)).toEqual({ words, characters, lines });
});

it('counts a long line of marks at once', () => {
  const started = performance.now();
  countsOf('-'.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(500);
});
