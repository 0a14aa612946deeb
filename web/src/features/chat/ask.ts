import type { ChatAnswer, ChatQuestion } from '../../shared/api/chat';
import type { Result } from '../../shared/api/request';
import type { Progress, Question } from './turns';

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

/** Takes one question to its answer, reporting each step until it is stopped. Never throws. */
export async function ask(
  sessionId: string,
  question: Question,
  terms: AskTerms,
  world: AskWorld,
  report: (progress: Progress) => void,
): Promise<void> {
  const { signal } = terms;
  const stopped = () => signal.aborted;
  if (terms.kind === 'ask') {
    report({ kind: 'saving' });
    const saved = await world.saveFirst();
    if (stopped()) return;
    if (!saved) {
      report({ kind: 'failed', reason: { kind: 'unsaved' } });
      return;
    }
  }
  // The clock that dated the turn may be ahead of this one, and then it is as new as can be.
  const since = terms.kind === 'ask' ? world.now() : Math.min(terms.since, world.now());
  report({ kind: 'thinking', since });
  while (world.now() - since <= patienceMs) {
    const result = await world.post(callFor(sessionId, question), signal);
    if (stopped()) return;
    const progress = progressAfter(result);
    if (progress !== null) {
      report(progress);
      return;
    }
    await world.wait(pollEveryMs, signal);
    if (stopped()) return;
  }
  report({ kind: 'failed', reason: { kind: 'slow' } });
}

function callFor(sessionId: string, question: Question): ChatQuestion {
  const { turnId, message, action, passage } = question;
  return {
    sessionId,
    turnId,
    message,
    ...(action === null ? {} : { action }),
    ...(passage === null ? {} : { selection: passage.text }),
  };
}

/** Null while the server is still at it. */
function progressAfter(result: Result<ChatAnswer>): Progress | null {
  if (!result.ok) {
    return { kind: 'failed', reason: { kind: 'call', failure: result.failure } };
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
