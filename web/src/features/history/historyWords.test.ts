import { describe, expect, it } from 'vitest';
import type { HistoryPoint } from '../../shared/api/history';
import type { Failure } from '../../shared/api/problem';
import { en } from '../../shared/messages/en';
import { aboutPoint, dayWords, historyFailure } from './historyWords';

const local = (year: number, month: number, day: number) => new Date(year, month, day).getTime();

describe('dayWords', () => {
  const now = local(2026, 2, 10);
  it.each([
    ['today', local(2026, 2, 10), 'Today'],
    ['yesterday', local(2026, 2, 9), 'Yesterday'],
    ['earlier', local(2026, 1, 20), 'Friday 20 February'],
    ['earlier', local(2025, 11, 31), 'Wednesday 31 December 2025'],
  ] as const)('says %s', (when, start, said) => {
    // Some releases of the browsers put a comma.
    expect(dayWords({ when, start, points: [] }, now, en).replace(',', '')).toBe(said);
  });
});

describe('aboutPoint', () => {
  const point: HistoryPoint = { id: 'p', at: 0, reason: 'manual', device: null, words: null };
  it.each<[string, Partial<HistoryPoint>, string]>([
    ['this device', { device: 'me', words: 612 }, 'this device · 612 words'],
    ['another one', { device: 'phone', words: 1 }, 'another device · 1 word'],
    ['another one that is known by name', { device: 'laptop' }, '\u2068Old <b>laptop</b>\u2069'],
    ['no device where none is known', { words: 1_200 }, '1,200 words'],
    ['no size where none is known', { device: 'me' }, 'this device'],
    ['nothing of which nothing is known', {}, ''],
    ['no words at all as what they are', { words: 0 }, '0 words'],
  ])('names %s', (_, known, said) => {
    const devices = { thisDevice: 'me', deviceNames: new Map([['laptop', 'Old <b>laptop</b>']]) };
    expect(aboutPoint({ ...point, ...known }, devices, en)).toBe(said);
  });
});

describe('historyFailure', () => {
  const answered = (status: number, code: string): Failure => ({
    kind: 'answered',
    problem: { status, code, title: null, detail: null, requestId: null, errors: [] },
    retryAfterMs: null,
  });
  it.each<[string, Failure, boolean, RegExp]>([
    ['the missing connection', { kind: 'unreachable' }, false, /offline.*Nothing is lost/],
    ['the server', { kind: 'unreachable' }, true, /server can’t be reached.*Nothing is lost/],
    ['the storage', answered(503, 'store_unavailable'), true, /storage.*Nothing is lost/],
    ['the newer release', answered(503, 'newer_release'), true, /newer version/],
    [
      'a text that is gone',
      answered(404, 'snapshot_not_found'),
      true,
      /not in the history any more/,
    ],
    ['a text that is damaged', answered(422, 'snapshot_damaged'), true, /can’t be read any more/],
  ])('blames %s', (_, failure, online, said) => {
    expect(historyFailure(failure, online, en)).toMatch(said);
  });
});
