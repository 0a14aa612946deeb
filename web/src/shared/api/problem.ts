/** What the server says when it refuses or fails (RFC 9457 `application/problem+json`). */
export type Problem = {
  status: number;
  code: string | null;
  title: string | null;
  detail: string | null;
  requestId: string | null;
  errors: readonly FieldProblem[];
};

export type FieldProblem = { field: string; message: string };

/** Why a call did not bring what was asked for. */
export type Failure =
  | { kind: 'unreachable' }
  /** An answer that is none of this product's: another release, or a portal in between. */
  | { kind: 'strange' }
  | { kind: 'answered'; problem: Problem; retryAfterMs: number | null };

/** Statuses that say "not now" rather than "not this": asking again later can succeed. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

export function isPassing(failure: Failure): boolean {
  return failure.kind !== 'answered' || passing.has(failure.problem.status);
}

export function retryAfterMs(failure: Failure): number | null {
  return failure.kind === 'answered' ? failure.retryAfterMs : null;
}

/** Whether it was for want of a key: others have locked the session, or the server wants it locked. */
export function isShutOut(failure: Failure): boolean {
  return codeOf(failure) === 'session_locked' || codeOf(failure) === 'key_required';
}

/** Whether the day's spending on models is used up; what needs none is still answered. */
export function isBudgetSpent(failure: Failure): boolean {
  return codeOf(failure) === 'model_budget_spent';
}

export function codeOf(failure: Failure): string | null {
  return failure.kind === 'answered' ? failure.problem.code : null;
}
