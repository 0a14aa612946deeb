import type { ChatAnswer, ChatQuestion } from '../../shared/api/chat';
import type { Result } from '../../shared/api/request';
import type { Progress, Question } from './turns';

const pollEveryMs = 2_000;
const patienceMs = 60_000;

export type AskWorld = {
  /** True once the server has the text that is on the screen. */
  saveFirst: () => Promise<boolean>;
  post: (question: ChatQuestion) => Promise<Result<ChatAnswer>>;
  wait: (ms: number) => Promise<void>;
};

/** Takes one question to its answer, reporting each step. Never throws. */
export async function ask(
  sessionId: string,
  question: Question,
  world: AskWorld,
  report: (progress: Progress) => void,
): Promise<void> {
  report({ kind: 'saving' });
  if (!(await world.saveFirst())) {
    report({ kind: 'failed', reason: { kind: 'unsaved' } });
    return;
  }
  report({ kind: 'thinking' });
  for (let waited = 0; waited <= patienceMs; waited += pollEveryMs) {
    const result = await world.post(callFor(sessionId, question));
    const progress = progressAfter(result);
    if (progress !== null) {
      report(progress);
      return;
    }
    await world.wait(pollEveryMs);
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
