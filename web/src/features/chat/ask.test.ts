import { describe, expect, it } from 'vitest';
import type { ChatAnswer, ChatQuestion } from '../../shared/api/chat';
import type { Failure } from '../../shared/api/problem';
import type { Result } from '../../shared/api/request';
import { passageOf } from '../../shared/text/passage';
import { ask, type AskTerms, type Outcome } from './ask';
import type { Question, UnderWay } from './turns';

const question: Question = {
  turnId: 't1',
  message: 'Shorten this',
  action: 'shorten',
  passage: passageOf('long words', 0, 4),
};
const pending: Result<ChatAnswer> = { ok: true, value: { kind: 'pending' } };
const done: Result<ChatAnswer> = {
  ok: true,
  value: { kind: 'done', text: 'A', suggestion: null, edits: [] },
};

type Options = { canSave?: boolean; awaitSince?: number; stopAfter?: number };

/** Time passes only where something is waited for; `stopAfter` so many posts it is stopped. */
async function run(answers: readonly Result<ChatAnswer>[], options: Options = {}) {
  const { canSave = true, awaitSince, stopAfter = Infinity } = options;
  const posted: ChatQuestion[] = [];
  const reported: UnderWay[] = [];
  const stop = new AbortController();
  const { signal } = stop;
  let now = 100_000;
  const terms: AskTerms =
    awaitSince === undefined
      ? { kind: 'ask', signal }
      : { kind: 'await', since: awaitSince, signal };
  if (stopAfter === 0) stop.abort();
  const last = await ask(
    's1',
    question,
    terms,
    {
      saveFirst: () => Promise.resolve(canSave),
      post: (asked) => {
        posted.push(asked);
        if (posted.length === stopAfter) stop.abort();
        return Promise.resolve(answers[Math.min(posted.length, answers.length) - 1] ?? pending);
      },
      wait: (ms) => {
        now += ms;
        return Promise.resolve();
      },
      now: () => now,
    },
    (progress) => reported.push(progress),
  );
  const waited = now - 100_000;
  return { posted, reported: reported.map(({ kind }) => kind), last, waited };
}

describe('ask', () => {
  it('saves first, then asks with the selected words only', async () => {
    const { posted, reported, last } = await run([done]);
    expect(reported).toEqual(['saving', 'thinking']);
    expect(last).toEqual({ kind: 'done', text: 'A', suggestion: null, edits: [] });
    expect(posted).toEqual([
      {
        sessionId: 's1',
        turnId: 't1',
        message: 'Shorten this',
        action: 'shorten',
        selection: 'long',
      },
    ]);
  });

  it('does not ask about an older text when the newest cannot be saved', async () => {
    const { posted, last } = await run([done], { canSave: false });
    expect(posted).toEqual([]);
    expect(last).toEqual({ kind: 'notNow', why: { kind: 'text' } });
  });

  it('asks for the same turn every 2 s while the answer is pending', async () => {
    const { posted, waited, last } = await run([pending, pending, done]);
    expect(posted.map(({ turnId }) => turnId)).toEqual(['t1', 't1', 't1']);
    expect(waited).toBe(4_000);
    expect(last?.kind).toBe('done');
  });

  it('gives up waiting after a minute, and says so', async () => {
    const { waited, last } = await run([pending]);
    expect(waited).toBeGreaterThanOrEqual(60_000);
    expect(waited).toBeLessThan(65_000);
    expect(last).toEqual({ kind: 'failed', reason: { kind: 'slow' } });
  });

  const answered = (status: number, code: string | null): Failure => ({
    kind: 'answered',
    retryAfterMs: null,
    problem: { status, code, title: null, detail: null, requestId: null, errors: [] },
  });

  it.each<[string, Failure, Outcome['kind']]>([
    ['may go out later', { kind: 'unreachable' }, 'notNow'],
    ['may go out later', { kind: 'strange' }, 'notNow'],
    ['may go out later', answered(503, 'store_unavailable'), 'notNow'],
    ['may go out later', answered(429, null), 'notNow'],
    ['may go out later', answered(502, null), 'notNow'],
    ['is kept there without an answer', answered(502, 'model_failed'), 'failed'],
    ['is kept there without an answer', answered(504, 'model_timeout'), 'failed'],
    ['never goes out', answered(413, 'payload_too_large'), 'refused'],
    ['never goes out', answered(403, 'session_locked'), 'refused'],
  ])('tells of a question that %s: %o', async (_, failure, kind) => {
    const { last } = await run([{ ok: false, failure, body: null }]);
    expect(last?.kind).toBe(kind);
  });

  it.each([
    ['while the text is saved', 0, ['saving']],
    ['while the answer is awaited', 1, ['saving', 'thinking']],
  ])('says no more once it is stopped %s', async (_, stopAfter, kinds) => {
    const { posted, reported, last } = await run([done], { stopAfter });
    expect(reported).toEqual(kinds);
    expect(last).toBeNull();
    expect(posted).toHaveLength(stopAfter);
  });

  it('waits for a turn that the server has without saving first', async () => {
    const { reported, waited, last } = await run([pending, done], {
      canSave: false,
      awaitSince: 99_000,
    });
    expect(reported).toEqual(['thinking']);
    expect(last?.kind).toBe('done');
    expect(waited).toBe(2_000);
  });

  it('waits for such a turn a minute from when it was asked', async () => {
    const { last, waited } = await run([pending], { awaitSince: 60_000 });
    expect(waited).toBeLessThan(25_000);
    expect(last).toEqual({ kind: 'failed', reason: { kind: 'slow' } });
  });

  it('waits a minute at most when the server’s clock is ahead', async () => {
    const { waited } = await run([pending], { awaitSince: 900_000 });
    expect(waited).toBeLessThan(65_000);
  });
});
