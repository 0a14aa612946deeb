import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Match } from '../../shared/api/match';
import type { Failure } from '../../shared/api/problem';
import type { Result } from '../../shared/api/request';
import { createMatching, matchPauseMs, type Inputs } from './matching';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  return () => {
    vi.useRealTimers();
  };
});

type Asked = {
  posting: string;
  resume: string;
  signal: AbortSignal;
  answer: (result: Result<Match>) => Promise<void>;
};

const match: Match = { language: 'en', score: 50, parts: [], keywords: [] };
const good: Result<Match> = { ok: true, value: match };
const failed = (failure: Failure): Result<Match> => ({ ok: false, failure, body: null });
const answered = (status: number, retryAfterMs: number | null = null): Failure => ({
  kind: 'answered',
  problem: { status, code: null, title: null, detail: null, requestId: null, errors: [] },
  retryAfterMs,
});

function begin() {
  const asked: Asked[] = [];
  const matching = createMatching({
    ask: (posting, resume, signal) =>
      new Promise((resolve) => {
        asked.push({
          posting,
          resume,
          signal,
          answer: async (result) => {
            resolve(result);
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
    now: () => Date.now(),
    random: () => 1,
  });
  matching.start();
  const set = (inputs: Partial<Inputs>) => {
    matching.set({ posting: 'Java', resume: 'Jane', wanted: true, ...inputs });
  };
  const last = () => asked.at(-1) ?? expect.fail('nothing was asked');
  return { matching, asked, set, last, rest: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

describe('a posting', () => {
  it('is compared once typing rests, and within 300 ms of that', async () => {
    const { asked, set, rest } = begin();
    set({ resume: 'J' });
    await rest(matchPauseMs - 1);
    set({ resume: 'Ja' });
    await rest(matchPauseMs - 1);
    expect(asked).toHaveLength(0);
    await rest(1);
    expect(asked.map(({ resume }) => resume)).toEqual(['Ja']);
    expect(matchPauseMs).toBeLessThan(300);
  });

  it('is compared anew when the resume changes, and the call in flight is given up', async () => {
    const { matching, asked, set, last, rest } = begin();
    set({});
    await rest(matchPauseMs);
    set({ resume: 'Jane M' });
    await rest(matchPauseMs);
    expect(asked[0]?.signal.aborted).toBe(true);
    await asked[0]?.answer({ ok: true, value: { ...match, score: 1 } });
    expect(matching.now().answer).toBeNull();
    await last().answer(good);
    expect(matching.now()).toMatchObject({ answer: { resume: 'Jane M' }, asking: false });
  });

  it.each([
    ['there is none', { posting: ' \n' }],
    ['nobody looks', { wanted: false }],
  ])('is not compared where %s', async (_, inputs) => {
    const { asked, set, rest } = begin();
    set(inputs);
    await rest(10_000);
    expect(asked).toHaveLength(0);
  });

  it('that is removed takes its answer along', async () => {
    const { matching, set, last, rest } = begin();
    set({});
    await rest(matchPauseMs);
    await last().answer(good);
    set({ posting: '' });
    expect(matching.now()).toEqual({ answer: null, asking: false, trouble: null });
  });

  it('is not compared again for what is known', async () => {
    const { asked, set, last, rest } = begin();
    set({});
    await rest(matchPauseMs);
    await last().answer(good);
    set({ resume: 'Jane!' });
    set({ resume: 'Jane' });
    await rest(10_000);
    expect(asked).toHaveLength(1);
  });
});

describe('a comparison that fails', () => {
  it.each([
    ['no network', { kind: 'unreachable' } as const],
    ['no storage', answered(503)],
    ['a portal in between', { kind: 'strange' } as const],
  ])('for %s keeps the last answer and is tried again by itself', async (_, failure) => {
    const { matching, asked, set, last, rest } = begin();
    set({});
    await rest(matchPauseMs);
    await last().answer(good);
    set({ resume: 'Jane M' });
    await rest(matchPauseMs);
    await last().answer(failed(failure));
    expect(matching.now()).toMatchObject({
      answer: { resume: 'Jane' },
      trouble: { kind: 'later', failure },
    });
    await rest(1_000);
    expect(asked).toHaveLength(3);
    await last().answer(good);
    expect(matching.now()).toMatchObject({ answer: { resume: 'Jane M' }, trouble: null });
  });

  it('is tried at once when the network is back', async () => {
    const { asked, set, last, rest } = begin();
    set({});
    await rest(matchPauseMs);
    await last().answer(failed({ kind: 'unreachable' }));
    window.dispatchEvent(new Event('online'));
    await rest(0);
    expect(asked).toHaveLength(2);
  });

  it('for too many calls waits as long as it is told to, whatever is typed', async () => {
    const { matching, asked, set, last, rest } = begin();
    set({});
    await rest(matchPauseMs);
    await last().answer(failed(answered(429, 7_000)));
    expect(matching.now().trouble).toMatchObject({ kind: 'later', until: Date.now() + 7_000 });
    set({ resume: 'Jane M' });
    await rest(6_999);
    expect(asked).toHaveLength(1);
    await rest(1);
    expect(last().resume).toBe('Jane M');
  });

  it.each([413, 422, 403])(
    'with %d is not tried again before something changes',
    async (status) => {
      const { matching, asked, set, last, rest } = begin();
      set({});
      await rest(matchPauseMs);
      await last().answer(failed(answered(status)));
      await rest(60_000);
      expect(asked).toHaveLength(1);
      expect(matching.now().trouble?.kind).toBe('refused');
      set({ posting: 'Go' });
      expect(matching.now().trouble).toBeNull();
      await rest(matchPauseMs);
      expect(asked).toHaveLength(2);
    },
  );
});

it('asks nothing more once it is left', async () => {
  const { matching, asked, set, rest } = begin();
  const leave = matching.start();
  set({});
  leave();
  await rest(10_000);
  expect(asked).toHaveLength(0);
  set({});
  await rest(matchPauseMs);
  expect(asked).toHaveLength(1);
});
