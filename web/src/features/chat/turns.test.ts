import { describe, expect, it } from 'vitest';
import type { ChatEntry } from '../../shared/api/session';
import { awaited, conversation, type Outbox, type Question } from './turns';

const question: Question = {
  turnId: 't2',
  message: 'Shorten this',
  action: 'shorten',
  passage: null,
};
const entry = (role: ChatEntry['role'], turnId: string, text: string): ChatEntry => ({
  role,
  turnId,
  text,
  at: 1,
  status: 'done',
  action: null,
  selection: null,
  suggestion: null,
  edits: [],
});

describe('conversation', () => {
  it('joins question and answer, in the order told', () => {
    const turns = conversation(
      [entry('user', 't1', 'Q1'), entry('assistant', 't1', 'A1'), entry('user', 't3', 'Q3')],
      [],
    );
    expect(turns.map(({ turnId, progress }) => [turnId, progress.kind])).toEqual([
      ['t1', 'done'],
      ['t3', 'unanswered'],
    ]);
  });

  it('shows a turn once that came from the server and from here, with its suggestion', () => {
    const outbox: Outbox = [
      { question, progress: { kind: 'done', text: 'A2', suggestion: 'short', edits: [] } },
    ];
    const turns = conversation([entry('user', 't2', 'Q2'), entry('assistant', 't2', 'A2')], outbox);
    expect(turns).toHaveLength(1);
    expect(turns[0]?.progress).toMatchObject({ suggestion: 'short' });
  });

  it('keeps action, passage and suggestion of a turn out of history', () => {
    const [turn] = conversation(
      [
        { ...entry('user', 't1', ' Shorten\r\n'), action: 'shorten', selection: 'long words' },
        { ...entry('assistant', 't1', 'A1'), action: 'shorten', suggestion: 'short' },
      ],
      [],
    );
    expect(turn).toEqual({
      turnId: 't1',
      question: {
        turnId: 't1',
        message: ' Shorten\r\n',
        action: 'shorten',
        passage: { text: 'long words', place: null },
      },
      progress: { kind: 'done', text: 'A1', suggestion: 'short', edits: [] },
    });
  });

  it('tells a turn that failed from one that still waits', () => {
    const failed: ChatEntry = { ...entry('user', 't1', 'Q'), status: 'failed' };
    const pending: ChatEntry = { ...entry('user', 't2', 'Q'), status: 'pending' };
    const turns = conversation([failed, pending], []);
    expect(turns.map(({ progress }) => progress.kind)).toEqual(['failed', 'unanswered']);
  });

  it('keeps an answer that an older page of history does not know', () => {
    const answered = [entry('user', 't1', 'Q'), entry('assistant', 't1', 'A')];
    const older: ChatEntry = { ...entry('user', 't1', 'Q'), status: 'pending' };
    expect(conversation([...answered, older], [])[0]?.progress.kind).toBe('done');
  });

  it('shows an answer that came to the server after waiting here had ended', () => {
    const outbox: Outbox = [{ question, progress: { kind: 'failed', reason: { kind: 'slow' } } }];
    const turns = conversation([entry('user', 't2', 'Q2'), entry('assistant', 't2', 'A2')], outbox);
    expect(turns[0]).toMatchObject({ question, progress: { kind: 'done', text: 'A2' } });
  });

  it('shows the answer of a turn that was stopped here and answered there', () => {
    const outbox: Outbox = [{ question, progress: { kind: 'stopped' } }];
    expect(conversation([entry('user', 't2', 'Q2')], outbox)[0]?.progress.kind).toBe('stopped');
    const answered = [entry('user', 't2', 'Q2'), entry('assistant', 't2', 'A2')];
    expect(conversation(answered, outbox)[0]?.progress).toMatchObject({ kind: 'done', text: 'A2' });
  });

  it('shows an entry once that two loads have told', () => {
    const twice = [entry('user', 't1', 'Q'), entry('user', 't1', 'Q')];
    expect(conversation(twice, [])).toHaveLength(1);
  });

  it('does not take a pending answer for an answer', () => {
    const pending: ChatEntry = { ...entry('assistant', 't1', ''), status: 'pending' };
    expect(conversation([entry('user', 't1', 'Q'), pending], [])[0]?.progress.kind).toBe(
      'unanswered',
    );
  });
});

describe('awaited', () => {
  const patience = 60_000;
  const pending: ChatEntry = { ...entry('user', 't1', 'Q'), status: 'pending', at: 1_000 };
  const of = (entries: readonly ChatEntry[], now: number) =>
    awaited(conversation(entries, []), now, patience).map(({ question }) => question.turnId);

  it.each([
    ['a turn that the server is still at', [pending], 5_000, ['t1']],
    ['no turn older than the patience', [pending], 61_000, []],
    ['no turn of unknown time', [{ ...pending, at: null }], 5_000, []],
    ['no turn that failed', [{ ...pending, status: 'failed' as const }], 5_000, []],
    ['no turn with an answer', [pending, entry('assistant', 't1', 'A')], 5_000, []],
    ['no answer without its question', [{ ...pending, role: 'assistant' as const }], 5_000, []],
  ])('takes %s', (_, entries, now, ids) => {
    expect(of(entries, now)).toEqual(ids);
  });
});
