import { describe, expect, it } from 'vitest';
import type { ChatAnswer, ChatQuestion } from '../../shared/api/chat';
import type { Result } from '../../shared/api/request';
import { passageOf } from '../../shared/text/passage';
import { ask } from './ask';
import type { Progress, Question } from './turns';

const question: Question = {
  turnId: 't1',
  message: 'Shorten this',
  action: 'shorten',
  passage: passageOf('long words', 0, 4),
};
const pending: Result<ChatAnswer> = { ok: true, value: { kind: 'pending' } };
const done: Result<ChatAnswer> = { ok: true, value: { kind: 'done', text: 'A', suggestion: null } };

async function run(answers: readonly Result<ChatAnswer>[], canSave = true) {
  const posted: ChatQuestion[] = [];
  const reported: Progress[] = [];
  let waited = 0;
  await ask(
    's1',
    question,
    {
      saveFirst: () => Promise.resolve(canSave),
      post: (asked) => {
        posted.push(asked);
        return Promise.resolve(answers[Math.min(posted.length, answers.length) - 1] ?? pending);
      },
      wait: (ms) => {
        waited += ms;
        return Promise.resolve();
      },
    },
    (progress) => reported.push(progress),
  );
  return { posted, reported: reported.map(({ kind }) => kind), last: reported.at(-1), waited };
}

describe('ask', () => {
  it('saves first, then asks with the selected words only', async () => {
    const { posted, reported } = await run([done]);
    expect(reported).toEqual(['saving', 'thinking', 'done']);
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
    const { posted, last } = await run([done], false);
    expect(posted).toEqual([]);
    expect(last).toEqual({ kind: 'failed', reason: { kind: 'unsaved' } });
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

  it('reports a call that failed', async () => {
    const { last } = await run([{ ok: false, failure: { kind: 'unreachable' }, body: null }]);
    expect(last).toMatchObject({ kind: 'failed', reason: { kind: 'call' } });
  });
});
