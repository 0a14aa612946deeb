import { expect, it } from 'vitest';
import type { Failure } from '../../shared/api/problem';
import { forTheModel, forTheRules, isForWantOfAModel } from './modelAgain';
import type { Turn } from './turns';

const answered = (code: string): Failure => ({
  kind: 'answered',
  retryAfterMs: null,
  problem: { status: 429, code, title: null, detail: null, requestId: null, errors: [] },
});

it.each<[string, Turn['progress'], boolean]>([
  ['a model that failed', { kind: 'failed', reason: { kind: 'model', text: null } }, true],
  [
    'a call that failed',
    { kind: 'failed', reason: { kind: 'call', failure: answered('model_timeout') } },
    true,
  ],
  ['a slow one', { kind: 'failed', reason: { kind: 'slow' } }, false],
  [
    'a spent budget',
    { kind: 'refused', failure: answered('model_budget_spent'), until: null },
    true,
  ],
  ['too long a message', { kind: 'refused', failure: answered('too_large'), until: null }, false],
  ['one that was stopped', { kind: 'stopped' }, false],
])('the rules can help after %s: or not', (_, progress, can) => {
  expect(isForWantOfAModel(progress)).toBe(can);
});

it('asks the model again after the rules were asked', () => {
  const question = { turnId: 't', message: 'm', action: null, passage: null };
  expect(forTheModel(forTheRules(question))).toEqual(question);
});
