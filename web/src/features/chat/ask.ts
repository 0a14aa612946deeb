import type { ChatAnswer, ChatQuestion } from '../../shared/api/chat';
import type { Edit } from '../../shared/api/edits';
import {
  codeOf,
  isBudgetSpent,
  isPassing,
  retryAfterMs,
  type Failure,
} from '../../shared/api/problem';
import type { Result } from '../../shared/api/request';
import type { Question, TurnFailure, UnderWay } from './turns';

const pollEveryMs = 2_000;
export const patienceMs = 60_000;

export type AskWorld = {
  /** True once the server has the text that is on the screen. */
  saveFirst: () => Promise<boolean>;
  post: (question: ChatQuestion, signal: AbortSignal) => Promise<Result<ChatAnswer>>;
  /** Ends early when stopped. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  now: () => number;
};

/** A question is new or asked again, or the server has it already and only its answer is awaited. */
export type AskTerms =
  { kind: 'ask'; signal: AbortSignal } | { kind: 'await'; since: number; signal: AbortSignal };

export type Outcome =
  | { kind: 'done'; text: string; suggestion: string | null; edits: readonly Edit[] }
  /** The server has the question, and there is no answer. */
  | { kind: 'failed'; reason: TurnFailure }
  /** It has not gone out, or nobody can tell whether it has; it may later. */
  | { kind: 'notNow'; why: NotNow }
  /** The server does not take it, however often it is asked; `until`, where it says until when. */
  | { kind: 'refused'; failure: Failure; until: number | null };

/** The text that it speaks about is not saved yet, or the server could not be asked. */
export type NotNow = { kind: 'text' } | Failure;

/**
 * Takes one question to its answer, or as far as it gets at this try, reporting each step. Null
 * where it was stopped. Never throws.
 */
export async function ask(
  sessionId: string,
  question: Question,
  terms: AskTerms,
  world: AskWorld,
  report: (progress: UnderWay) => void,
): Promise<Outcome | null> {
  const { signal } = terms;
  const stopped = () => signal.aborted;
  if (terms.kind === 'ask') {
    report({ kind: 'saving' });
    const saved = await world.saveFirst();
    if (stopped()) return null;
    if (!saved) return { kind: 'notNow', why: { kind: 'text' } };
  }
  // The clock that dated the turn may be ahead of this one, and then it is as new as can be.
  const since = terms.kind === 'ask' ? world.now() : Math.min(terms.since, world.now());
  report({ kind: 'thinking', since });
  while (world.now() - since <= patienceMs) {
    const result = await world.post(callFor(sessionId, question), signal);
    if (stopped()) return null;
    const outcome = outcomeOf(result, world.now());
    if (outcome !== null) return outcome;
    await world.wait(pollEveryMs, signal);
    if (stopped()) return null;
  }
  return { kind: 'failed', reason: { kind: 'slow' } };
}

function callFor(sessionId: string, question: Question): ChatQuestion {
  const { turnId, message, action, passage, provider } = question;
  return {
    sessionId,
    turnId,
    message,
    ...(action === null ? {} : { action }),
    ...(passage === null ? {} : { selection: passage.text }),
    ...(provider === undefined ? {} : { provider }),
  };
}

/** Null while the server is still at it. */
function outcomeOf(result: Result<ChatAnswer>, now: number): Outcome | null {
  if (!result.ok) {
    const { failure } = result;
    if (isModelFailure(failure)) return { kind: 'failed', reason: { kind: 'call', failure } };
    if (isBudgetSpent(failure)) {
      // Not for hours: what is asked after it need not wait for that.
      const after = retryAfterMs(failure);
      return { kind: 'refused', failure, until: after === null ? null : now + after };
    }
    return isPassing(failure)
      ? { kind: 'notNow', why: failure }
      : { kind: 'refused', failure, until: null };
  }
  switch (result.value.kind) {
    case 'pending':
      return null;
    case 'failed':
      return { kind: 'failed', reason: { kind: 'model', text: result.value.text } };
    case 'done':
      return result.value;
  }
}

/** The question is kept on the server; asking the model again is for the person to say. */
function isModelFailure(failure: Failure): boolean {
  const code = codeOf(failure);
  return code === 'model_failed' || code === 'model_timeout';
}
