import { afterAll, describe, expect, it, vi } from 'vitest';
import type { HistoryPoint } from '../../shared/api/history';
import { eachOnce, groupByDay } from './days';

const local = (day: number, hours: number, minutes = 0, month = 2) =>
  new Date(2026, month, day, hours, minutes).getTime();

const point = (id: string, at: number): HistoryPoint => ({
  id,
  at,
  reason: 'manual',
  device: null,
  words: null,
});

function read(now: number, ...at: readonly number[]) {
  return groupByDay(
    at.map((one, index) => point(String(index), one)),
    now,
  ).map(({ when, points }) => `${when}: ${points.map(({ id }) => id).join(' ')}`);
}

// A place where clocks change, on the 29th of March.
vi.stubEnv('TZ', 'Europe/Paris');

afterAll(() => {
  vi.unstubAllEnvs();
});

describe('groupByDay', () => {
  const now = local(10, 14, 2);
  it.each<[string, readonly number[], readonly string[]]>([
    ['nothing', [], []],
    ['this day', [local(10, 14), local(10, 0, 0)], ['today: 0 1']],
    ['last night, though it was minutes ago', [local(9, 23, 59)], ['yesterday: 0']],
    ['the day before that', [local(8, 23, 59)], ['earlier: 0']],
    ['each earlier day on its own', [local(8, 9), local(7, 9)], ['earlier: 0', 'earlier: 1']],
    [
      'several days in their order',
      [local(10, 9), local(9, 9), local(9, 8), local(1, 9)],
      ['today: 0', 'yesterday: 1 2', 'earlier: 3'],
    ],
    ['a day to come, as clocks differ', [local(11, 0, 1)], ['earlier: 0']],
    ['the same day of another month', [local(10, 9, 0, 1)], ['earlier: 0']],
  ])('groups %s', (_, at, expected) => {
    expect(read(now, ...at)).toEqual(expected);
  });

  it('knows yesterday across a change of clocks and of the year', () => {
    for (const [today, before] of [
      [local(29, 23, 30), local(28, 0, 30)],
      [local(30, 0, 30), local(29, 0, 30)],
      [local(1, 0, 30, 0), new Date(2025, 11, 31, 0, 1).getTime()],
    ] as const) {
      expect(read(today, before)).toEqual(['yesterday: 0']);
    }
  });
});

it('lists a point of two pages once', () => {
  const [one, two] = [point('1', 1), point('2', 2)];
  expect(eachOnce([two, one, { ...one }])).toEqual([two, one]);
});
