import { describe, expect, it } from 'vitest';
import { backoffMs, secondsUntil } from './backoff';

describe('backoff', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [5, 16_000],
    [6, 30_000],
    [500, 30_000],
  ])('after %i failures is at most %i ms and at least half of it', (failures, most) => {
    expect(backoffMs(failures, 1, null)).toBe(most);
    expect(backoffMs(failures, 0, null)).toBe(most / 2);
  });

  it('is never shorter than what the server asks for', () => {
    expect(backoffMs(1, 1, 120_000)).toBe(120_000);
    expect(backoffMs(6, 1, 1_000)).toBe(30_000);
  });
});

describe('secondsUntil', () => {
  it.each([
    [8_000, 8],
    [7_001, 8],
    [1, 1],
    [0, 1],
    [-5_000, 1],
  ])('says %i ms ahead as %i s', (ahead, seconds) => {
    expect(secondsUntil(1_000_000 + ahead, 1_000_000)).toBe(seconds);
  });
});
