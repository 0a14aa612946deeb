import type { Failure } from './problem';

/** Carries a {@link Failure} where an exception is the only way out (TanStack Query). */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind === 'answered' ? `HTTP ${failure.problem.status}` : failure.kind);
    this.failure = failure;
  }
}

/** What went wrong, where an exception was the only way to say so. */
export function failureOf(error: Error): Failure {
  return error instanceof FailureError ? error.failure : { kind: 'strange' };
}
