import { expect, it } from 'vitest';
import { passageOf } from './passage';
import { successor } from './successor';

const whole = 'Jane Moreau\n• Was responsible for checkout\n• Led the team of four people\n';
const old = 'Was responsible for checkout';
const place = passageOf(whole, 14, 14 + old.length)?.place ?? expect.fail();

it.each([
  ['edited words', whole.replace(old, 'Ran checkout'), 'Ran checkout'],
  ['words that grew a line', whole.replace(old, 'Ran it\n• Cut it'), 'Ran it\n• Cut it'],
  ['edited words in a text that goes on', `${whole}y`.replace(old, 'Ran it'), 'Ran it'],
  ['nothing where they were deleted', whole.replace(old, ''), undefined],
  [
    'nothing where the line before went',
    whole.replace('Jane Moreau', 'J.').replace(old, 'A'),
    undefined,
  ],
  ['nothing where all else came between', whole.replace(old, 'word '.repeat(100)), undefined],
])('takes %s', (_, now, text) => {
  const found = successor(place, now);
  expect(found?.text).toBe(text);
  if (found !== null) expect(now.slice(found.place?.start, found.place?.end)).toBe(text);
});

it('takes all of a text that was selected whole', () => {
  expect(successor({ whole: 'old', start: 0, end: 3 }, 'older')?.text).toBe('older');
});

it('takes nothing where the neighbours stand twice', () => {
  const twice = (words: string) => `A line above that is long\n${words}\n`;
  const before = twice('one') + twice('two');
  const at = before.indexOf('two');
  const now = twice('one') + twice('three');
  expect(successor({ whole: before, start: at, end: at + 3 }, now)).toBeNull();
});
