import { expect, it } from 'vitest';
import { scoreSum } from './scoreSum';

const required = { part: 'required', found: 7, total: 11, weight: 3 } as const;
const preferred = { part: 'preferred', found: 2, total: 5, weight: 1 } as const;

it('shows how the number is made', () => {
  expect(scoreSum([required, preferred])).toEqual({
    found: '\u20667 × 3 + 2 × 1 = 23\u2069',
    all: '\u206611 × 3 + 5 × 1 = 38\u2069',
  });
});

it('leaves out what was not asked for', () => {
  expect(scoreSum([required, { ...preferred, found: 0, total: 0 }])?.all).toBe(
    '\u206611 × 3 = 33\u2069',
  );
  expect(scoreSum([])).toBeNull();
});
