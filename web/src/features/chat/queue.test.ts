import { describe, expect, it } from 'vitest';
import type { Failure } from '../../shared/api/problem';
import type { Outcome } from './ask';
import { queueStep } from './queue';
import {
  emptyQueue,
  nextPlace,
  outboxOf,
  wakeAt,
  wouldLoseQuestions,
  type Kept,
  type Queue,
  type QueueEffect,
  type QueueEvent,
} from './queueState';
import type { Question } from './turns';

const q = (turnId: string): Question => ({ turnId, message: turnId, action: null, passage: null });
const kept = (turnId: string, at: number): Kept => ({ question: q(turnId), at });
const asked = (turnId: string, at: number, isKept = true): QueueEvent => ({
  type: 'asked',
  question: q(turnId),
  at,
  kept: isKept,
});
const granted = (...found: Kept[]): QueueEvent => ({ type: 'granted', found });
const read = (...found: Kept[]): QueueEvent => ({ type: 'read', found });
const came = (turnId: string, outcome: Outcome): QueueEvent => ({ type: 'came', turnId, outcome });
const done: Outcome = { kind: 'done', text: 'A', suggestion: null, edits: [] };
const unreachable: Failure = { kind: 'unreachable' };
const lost: Outcome = { kind: 'notNow', why: unreachable };
const unsaved: Outcome = { kind: 'notNow', why: { kind: 'text' } };
const busy: Outcome = {
  kind: 'notNow',
  why: {
    kind: 'answered',
    retryAfterMs: 120_000,
    problem: { status: 503, code: null, title: null, detail: null, requestId: null, errors: [] },
  },
};
const refused: Outcome = { kind: 'refused', failure: unreachable, until: null };

/** Plays events at moments, chance always the highest; tells each effect in a word. */
function play(moments: readonly (readonly [number, QueueEvent])[], from: Queue = emptyQueue) {
  let queue = from;
  const effects: QueueEffect[] = [];
  for (const [now, event] of moments) {
    const step = queueStep(queue, event, { now, random: 1 });
    ({ queue } = step);
    effects.push(...step.effects);
  }
  return {
    queue,
    did: effects.map(inWords),
    shown: outboxOf(queue).map(({ question, progress }) => `${question.turnId} ${progress.kind}`),
  };
}

function inWords(effect: QueueEffect): string {
  if ('turnId' in effect) return `${effect.kind} ${effect.turnId}`;
  if ('question' in effect) return `${effect.kind} ${effect.question.turnId}`;
  if ('kept' in effect) return `${effect.kind} ${effect.kept.question.turnId}`;
  return effect.kind;
}

/** The first of two is on its way. */
const twoAsked = [
  [1, asked('a', 1)],
  [2, asked('b', 2)],
  [3, granted(kept('a', 1), kept('b', 2))],
] as const;

describe('queue of questions', () => {
  it.each<[string, readonly (readonly [number, QueueEvent])[], string[], string[]]>([
    ['sends nothing without its turn', [[1, asked('a', 1)]], ['lock'], ['a waiting']],
    ['sends one at a time', twoAsked, ['lock', 'send a'], ['a saving', 'b waiting']],
    [
      'sends the next once the first is answered, and then gives its turn back',
      [...twoAsked, [4, came('a', done)], [5, granted(kept('b', 2))], [6, came('b', done)]],
      [
        ...['lock', 'send a', 'forget a', 'tellTabs a', 'release'],
        ...['lock', 'send b', 'forget b', 'tellTabs b', 'release'],
      ],
      ['a done', 'b done'],
    ],
    [
      'holds the order when the first does not get through',
      [...twoAsked, [4, came('a', lost)]],
      ['lock', 'send a', 'release'],
      ['a waiting', 'b waiting'],
    ],
    [
      'tries the first again when its time has come',
      [...twoAsked, [4, came('a', lost)], [500, { type: 'tick' }], [1004, { type: 'tick' }]],
      ['lock', 'send a', 'release', 'lock'],
      ['a waiting', 'b waiting'],
    ],
    [
      'goes on with the next when the server does not take one, and keeps that one',
      [...twoAsked, [4, came('a', refused)], [5, granted(kept('a', 1), kept('b', 2))]],
      ['lock', 'send a', 'release', 'lock', 'send b'],
      ['a refused', 'b saving'],
    ],
    [
      'sends one that was refused when it is asked again, behind the others',
      [
        ...twoAsked,
        [4, came('a', refused)],
        [5, asked('a', 5)],
        [6, granted(kept('a', 5), kept('b', 2))],
        [7, came('b', done)],
      ],
      ['lock', 'send a', 'release', 'lock', 'send b', 'forget b', 'tellTabs b', 'release', 'lock'],
      ['b done', 'a waiting'],
    ],
    [
      'goes on with the next when one is stopped',
      [...twoAsked, [4, { type: 'stop', turnId: 'a' }], [5, came('a', done)]],
      ['lock', 'send a', 'abort a', 'forget a', 'tellTabs a', 'release', 'lock'],
      ['a stopped', 'b waiting'],
    ],
    [
      'strikes out one that waits, and not one on its way',
      [
        ...twoAsked,
        [4, { type: 'remove', turnId: 'a' }],
        [5, { type: 'remove', turnId: 'b' }],
        [6, read(kept('a', 1), kept('b', 2))],
      ],
      ['lock', 'send a', 'forget b'],
      ['a saving'],
    ],
    [
      'goes on where another page left off, oldest first',
      [
        [1, read(kept('b', 2), kept('a', 1))],
        [2, granted(kept('b', 2), kept('a', 1))],
      ],
      ['lock', 'send a'],
      ['a saving', 'b waiting'],
    ],
    [
      'sends first what another tab asked first',
      [
        [2, asked('b', 2)],
        [3, granted(kept('a', 1), kept('b', 2))],
      ],
      ['lock', 'send a'],
      ['a saving', 'b waiting'],
    ],
    [
      'lets another tab’s earlier question go before its own next one',
      [
        [1, asked('a', 1)],
        [2, granted(kept('a', 1))],
        [4, asked('c', 4)],
        [5, came('a', done)],
        [6, granted(kept('b', 3), kept('c', 4))],
      ],
      ['lock', 'send a', 'forget a', 'tellTabs a', 'release', 'lock', 'send b'],
      ['a done', 'b saving', 'c waiting'],
    ],
    [
      'lets go of what another tab has sent',
      [
        [1, asked('a', 1)],
        [2, granted()],
      ],
      ['lock', 'release'],
      [],
    ],
    [
      'keeps what only this page has, whatever the device tells',
      [
        [1, asked('a', 1, false)],
        [2, granted()],
      ],
      ['lock', 'send a'],
      ['a saving'],
    ],
    [
      'shows the answer that another tab got',
      [
        [1, asked('a', 1)],
        [2, { type: 'cameElsewhere', kept: kept('a', 1), progress: done }],
        [3, read(kept('a', 1))],
      ],
      ['lock'],
      ['a done'],
    ],
    [
      'sends all the same where the device cannot be read',
      [
        [1, asked('a', 1)],
        [2, { type: 'granted', found: null }],
      ],
      ['lock', 'send a'],
      ['a saving'],
    ],
    [
      'waits for an answer that the server owes, without its turn and beside the line',
      [
        [9, { type: 'awaited', question: q('s'), since: 5 }],
        [9, { type: 'awaited', question: q('s'), since: 5 }],
        [9, asked('a', 9)],
        [10, came('s', done)],
      ],
      ['await s', 'lock', 'forget s', 'tellTabs s'],
      ['s done', 'a waiting'],
    ],
    [
      'has nothing on its way when the page leaves the session',
      [...twoAsked, [4, { type: 'left' }], [5, came('a', done)]],
      ['lock', 'send a', 'lock'],
      ['a waiting', 'b waiting'],
    ],
    [
      'takes the same question once',
      [...twoAsked, [4, asked('a', 4)], [4, asked('b', 4)]],
      ['lock', 'send a'],
      ['a saving', 'b waiting'],
    ],
  ])('%s', (_, moments, did, shown) => {
    const played = play(moments);
    expect(played.did).toEqual(did);
    expect(played.shown).toEqual(shown);
  });

  it.each<[string, Outcome, number]>([
    ['doubles from a second', lost, 1_000],
    ['is as long as the server asks for', busy, 120_000],
    ['does not depend on what was saved', unsaved, 1_000],
  ])('the wait after a failure %s', (_, outcome, ms) => {
    const { queue } = play([...twoAsked, [10, came('a', outcome)]]);
    expect(wakeAt(queue)).toBe(10 + ms);
    const again = play(
      [
        [10 + ms, { type: 'tick' }],
        [10 + ms, granted(kept('a', 1), kept('b', 2))],
        [20 + ms, came('a', lost)],
      ],
      queue,
    );
    expect(wakeAt(again.queue)).toBe(20 + ms + 2_000);
  });

  it.each<[string, Outcome, QueueEvent, boolean]>([
    ['a saved text', unsaved, { type: 'poke', what: 'text' }, true],
    ['a saved text, and the server', lost, { type: 'poke', what: 'text' }, false],
    ['the network', lost, { type: 'poke', what: 'all' }, true],
    ['a new question', lost, asked('c', 9), true],
  ])('news of %s ends the wait for it only: %o', (_, outcome, event, goes) => {
    const { did } = play([...twoAsked, [4, came('a', outcome)], [5, event]]);
    expect(did.at(-1) === 'lock').toBe(goes);
  });

  it('says of the first what it waits for, and of the others that they are behind it', () => {
    const { queue } = play([...twoAsked, [4, came('a', lost)]]);
    expect(outboxOf(queue).map(({ progress }) => progress)).toEqual([
      {
        kind: 'waiting',
        kept: true,
        why: { kind: 'server', failure: unreachable, until: 1_004 },
      },
      { kind: 'waiting', kept: true, why: { kind: 'turn' } },
    ]);
  });

  it('would lose only what this page alone has and has not sent', () => {
    const unkept = play([
      [1, asked('a', 1, false)],
      [2, granted()],
    ]).queue;
    expect(wouldLoseQuestions(unkept)).toBe(true);
    expect(wouldLoseQuestions(play([[3, came('a', done)]], unkept).queue)).toBe(false);
    expect(wouldLoseQuestions(play([[1, asked('a', 1)]]).queue)).toBe(false);
  });

  it('places a new question behind all others, though the clock stands still or goes back', () => {
    const { queue } = play([[7, asked('a', 7)]]);
    expect(nextPlace(queue, 7)).toBe(8);
    expect(nextPlace(queue, 3)).toBe(8);
    expect(nextPlace(queue, 9)).toBe(9);
  });
});
