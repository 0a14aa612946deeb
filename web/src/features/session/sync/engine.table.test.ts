import { describe, expect, it } from 'vitest';
import {
  failed,
  fetched,
  flush,
  play,
  problem,
  saved,
  stale,
  start,
  theirs,
  tick,
  typed,
  unreachable,
  type Moment,
  inConflict,
  sendingAb,
} from '../../../testing/playSync';
import { longestUnsentMs, quietMs, resumeLimitBytes } from './state';

type Row = { rule: string; moments: readonly Moment[]; phase: string; sent: readonly string[] };

const table: readonly Row[] = [
  { rule: 'waits after a key', moments: [[0, typed('ab')]], phase: 'waiting', sent: [] },
  {
    rule: 'does not save before the typing has been quiet',
    moments: [
      [0, typed('ab')],
      [quietMs - 1, tick],
    ],
    phase: 'waiting',
    sent: [],
  },
  { rule: 'saves once it has been quiet', moments: sendingAb, phase: 'sending', sent: ['ab'] },
  {
    rule: 'saves at the latest after the longest time, however busy the typing',
    moments: [
      ...Array.from({ length: 20 }, (_, i): Moment => [i * 260, typed(`a${i}`)]),
      [longestUnsentMs, tick],
    ],
    phase: 'sending',
    sent: ['a19'],
  },
  {
    rule: 'has nothing to flush when clean',
    moments: [[0, flush('person')]],
    phase: 'clean',
    sent: [],
  },
  ...(['person', 'page', 'leaving'] as const).map((by): Row => ({
    rule: `saves at once when flushed by ${by}`,
    moments: [
      [0, typed('ab')],
      [1, flush(by)],
    ],
    phase: 'sending',
    sent: ['ab'],
  })),
  {
    rule: 'keeps one request in flight',
    moments: [...sendingAb, [750, typed('abc')], [1500, tick], [1501, flush('person')]],
    phase: 'sending',
    sent: ['ab'],
  },
  {
    rule: 'is clean once the newest text is confirmed',
    moments: [...sendingAb, [800, saved(1, 2)]],
    phase: 'clean',
    sent: ['ab'],
  },
  {
    rule: 'waits for quiet again after a confirmation that newer typing has overtaken',
    moments: [...sendingAb, [750, typed('abc')], [800, saved(1, 2)]],
    phase: 'waiting',
    sent: ['ab'],
  },
  {
    rule: 'sends the newest text at once after the answer when a flush asked for it meanwhile',
    moments: [...sendingAb, [750, typed('abc')], [760, flush('leaving')], [800, saved(1, 2)]],
    phase: 'sending',
    sent: ['ab', 'abc'],
  },
  {
    rule: 'sends overdue typing at once when a slow answer comes',
    moments: [...sendingAb, [750, typed('abc')], [9_000, saved(1, 2)]],
    phase: 'sending',
    sent: ['ab', 'abc'],
  },
  {
    rule: 'ignores a doubled answer',
    moments: [...sendingAb, [800, saved(1, 2)], [810, typed('abc')], [820, saved(1, 2)]],
    phase: 'waiting',
    sent: ['ab'],
  },
  {
    rule: 'ignores an answer to an earlier request',
    moments: [
      ...sendingAb,
      [800, failed(1, unreachable)],
      [900, flush('person')],
      [910, saved(1, 2)],
    ],
    phase: 'sending',
    sent: ['ab', 'ab'],
  },
  ...[408, 429, 500, 502, 503, 504].map((status): Row => ({
    rule: `tries again after ${status}`,
    moments: [...sendingAb, [800, failed(1, problem(status))], [1800, tick]],
    phase: 'sending',
    sent: ['ab', 'ab'],
  })),
  {
    rule: 'does not try again before its time',
    moments: [...sendingAb, [800, failed(1, unreachable)], [1799, tick]],
    phase: 'retrying',
    sent: ['ab'],
  },
  {
    rule: 'tries again at once when the network is back',
    moments: [...sendingAb, [800, failed(1, unreachable)], [801, { type: 'online' }]],
    phase: 'sending',
    sent: ['ab', 'ab'],
  },
  {
    rule: 'does not let a lost focus cut the wait short',
    moments: [...sendingAb, [800, failed(1, unreachable)], [801, flush('page')]],
    phase: 'retrying',
    sent: ['ab'],
  },
  {
    rule: 'makes a last try when the page is left',
    moments: [...sendingAb, [800, failed(1, unreachable)], [801, flush('leaving')]],
    phase: 'sending',
    sent: ['ab', 'ab'],
  },
  {
    rule: 'retries with the newest text',
    moments: [...sendingAb, [800, failed(1, unreachable)], [801, typed('abc')], [1800, tick]],
    phase: 'sending',
    sent: ['ab', 'abc'],
  },
  { rule: 'stops at a conflict', moments: inConflict, phase: 'conflict', sent: ['ab'] },
  {
    rule: 'saves nothing while a conflict is undecided',
    moments: [...inConflict, [900, typed('abc')], [9000, tick], [9001, flush('person')]],
    phase: 'conflict',
    sent: ['ab'],
  },
  {
    rule: 'sees its own lost save come back as no conflict, and sends what is newer',
    moments: [
      ...sendingAb,
      [800, failed(1, unreachable)],
      [801, typed('abc')],
      [1800, tick],
      [1900, stale(2, { ...theirs, text: 'ab', device: 'me' })],
    ],
    phase: 'sending',
    sent: ['ab', 'abc', 'abc'],
  },
  {
    rule: 'takes the same text from another device as another device’s',
    moments: [
      ...sendingAb,
      [800, failed(1, unreachable)],
      [801, typed('abc')],
      [1800, tick],
      [1900, stale(2, { ...theirs, text: 'ab', device: 'phone' })],
    ],
    phase: 'conflict',
    sent: ['ab', 'abc'],
  },
  {
    rule: 'is clean when the server already has this very text',
    moments: [...sendingAb, [800, stale(1, { ...theirs, text: 'ab' })]],
    phase: 'clean',
    sent: ['ab'],
  },
  {
    rule: 'sends again when only the etag had moved on',
    moments: [...sendingAb, [800, stale(1, { ...theirs, text: 'a' })]],
    phase: 'sending',
    sent: ['ab', 'ab'],
  },
  {
    rule: 'waits instead of spinning when the server refuses over its own etag',
    moments: [...sendingAb, [800, stale(1, { ...start })]],
    phase: 'retrying',
    sent: ['ab'],
  },
  {
    rule: 'wins over a server that fell behind',
    moments: [...sendingAb, [800, stale(1, { ...theirs, revision: 0, text: 'old' })]],
    phase: 'sending',
    sent: ['ab', 'ab'],
  },
  ...[400, 403, 413, 415, 422].map((status): Row => ({
    rule: `pauses after ${status} until the text changes`,
    moments: [...sendingAb, [800, failed(1, problem(status))], [60_000, tick]],
    phase: 'refused',
    sent: ['ab'],
  })),
  {
    rule: 'goes on when a refused text is changed',
    moments: [...sendingAb, [800, failed(1, problem(422))], [900, typed('ac')], [1600, tick]],
    phase: 'sending',
    sent: ['ab', 'ac'],
  },
  {
    rule: 'goes on by itself when the refused text was already changed',
    moments: [...sendingAb, [750, typed('ac')], [800, failed(1, problem(422))]],
    phase: 'waiting',
    sent: ['ab'],
  },
  {
    rule: 'closes when the session is locked',
    moments: [...sendingAb, [800, failed(1, problem(403, 'session_locked'))], [900, typed('abc')]],
    phase: 'closed',
    sent: ['ab'],
  },
  {
    rule: 'closes when the session is erased',
    moments: [...sendingAb, [800, failed(1, problem(410))]],
    phase: 'closed',
    sent: ['ab'],
  },
  {
    rule: 'does not send more than the limit',
    moments: [
      [0, typed('é'.repeat(resumeLimitBytes / 2) + 'x')],
      [quietMs, tick],
    ],
    phase: 'tooLarge',
    sent: [],
  },
  {
    rule: 'sends exactly the limit',
    moments: [
      [0, typed('x'.repeat(resumeLimitBytes))],
      [quietMs, tick],
    ],
    phase: 'sending',
    sent: ['x'.repeat(resumeLimitBytes)],
  },
  {
    rule: 'sends neither NUL nor lone surrogates',
    moments: [
      [0, typed('a\u0000b\uD800c😀')],
      [quietMs, tick],
    ],
    phase: 'sending',
    sent: ['ab\uFFFDc😀'],
  },
  {
    rule: 'ignores a load while words are unsent',
    moments: [
      [0, typed('ab')],
      [1, fetched(theirs)],
    ],
    phase: 'waiting',
    sent: [],
  },
  {
    rule: 'ignores a load that a save has overtaken',
    moments: [...sendingAb, [800, saved(1, 3)], [900, fetched(theirs, 0)]],
    phase: 'clean',
    sent: ['ab'],
  },
  {
    rule: 'sends its text to a server that shows an older revision than it confirmed',
    moments: [...sendingAb, [800, saved(1, 3)], [900, fetched(start, 1)]],
    phase: 'sending',
    sent: ['ab', 'ab'],
  },
  {
    rule: 'asks when a server that fell behind shows a text that this device never saw',
    moments: [...sendingAb, [800, saved(1, 3)], [900, fetched(theirs, 1)]],
    phase: 'conflict',
    sent: ['ab'],
  },
  {
    rule: 'asks when the same revision has two texts',
    moments: [[0, fetched({ ...theirs, revision: 1 })]],
    phase: 'conflict',
    sent: [],
  },
];

describe('sync engine', () => {
  it.each(table)('$rule', ({ moments, phase, sent }) => {
    const { state, saves } = play(moments);
    expect(state.phase.kind).toBe(phase);
    expect(saves.map(({ text }) => text)).toEqual(sent);
  });
});
