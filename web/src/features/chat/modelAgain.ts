import { isBudgetSpent } from '../../shared/api/problem';
import type { Question, Turn } from './turns';

/** Whether what stands in the way of an answer is the model, so that the rules could give one. */
export function isForWantOfAModel(progress: Turn['progress']): boolean {
  switch (progress.kind) {
    case 'failed':
      // One that is merely slow is still at it.
      return progress.reason.kind !== 'slow';
    case 'refused':
      return isBudgetSpent(progress.failure);
    case 'waiting':
    case 'saving':
    case 'thinking':
    case 'stopped':
    case 'unanswered':
    case 'done':
      return false;
  }
}

/** The question as it was put first, whoever was to answer it last. */
export function forTheModel({ turnId, message, action, passage }: Question): Question {
  return { turnId, message, action, passage };
}

/** The same question, for the rules to answer. */
export function forTheRules(question: Question): Question {
  return { ...question, provider: 'offline' };
}
