import type { Failure, Problem } from '../api/problem';
import type { Messages } from './messages';

/** A failure in plain words; never its name or number. */
export function explainFailure(failure: Failure, words: Messages): string {
  if (failure.kind !== 'answered') return words.failure[failure.kind];
  const { problem } = failure;
  const named = problem.errors.map(({ field, message }) => words.failure.field(field, message));
  return [reason(problem, words), ...named].join(' ');
}

function reason(problem: Problem, words: Messages): string {
  const { failure } = words;
  switch (problem.status) {
    case 403:
      if (problem.code === 'key_required') return failure.keyRequired;
      return problem.code === 'session_locked' ? failure.locked : failure.forbidden;
    case 404:
      return failure.notFound;
    case 410:
      return failure.erased;
    case 413:
      return failure.tooLarge;
    case 400:
    case 415:
    case 422:
      return problem.detail ?? failure.invalid;
    case 429:
      return failure.tooMany;
    case 502:
    case 504:
      return failure.upstream;
    case 503:
      return failure.unavailable;
    default:
      return failure.unexpected;
  }
}
