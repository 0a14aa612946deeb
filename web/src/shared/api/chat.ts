import { asFields, asString } from './decode';
import { decodeEdits, type Edit } from './edits';
import { notUnderstood, request, type Result } from './request';
import type { components } from './schema';

export const chatActions = ['rephrase', 'shorten', 'quantify', 'star', 'metrics'] as const;
export type ChatAction = (typeof chatActions)[number];

/** Null for none, and for one that only a newer page knows. */
export function asChatAction(name: string | null): ChatAction | null {
  return chatActions.find((action) => action === name) ?? null;
}

export type ChatQuestion = {
  sessionId: string;
  turnId: string;
  message: string;
  /** A {@link ChatAction}; when asked again, whatever the first time named. */
  action?: string;
  selection?: string;
  /** Has the rules answer what a model could not. */
  provider?: 'offline';
};

export type ChatAnswer =
  | { kind: 'done'; text: string; suggestion: string | null; edits: readonly Edit[] }
  | { kind: 'pending' }
  | { kind: 'failed'; text: string | null };

const modelTimeoutMs = 45_000;

export async function postChat(
  question: ChatQuestion,
  signal?: AbortSignal,
): Promise<Result<ChatAnswer>> {
  const result = await request({
    method: 'POST',
    sessionId: question.sessionId,
    path: '/chat',
    body: question,
    timeoutMs: modelTimeoutMs,
    ...(signal ? { signal } : {}),
  });
  if (!result.ok) return result;
  const answer = decodeAnswer(result.value.status, result.value.body);
  return answer === null ? notUnderstood() : { ok: true, value: answer };
}

/** Tells the server that nobody waits for an answer any more; one that still comes is dropped. */
export async function postStop(sessionId: string, turnId: string): Promise<void> {
  await request({
    method: 'POST',
    sessionId,
    path: '/chat/stop',
    body: { sessionId, turnId },
    timeoutMs: 5_000,
  });
}

function decodeAnswer(status: number, body: unknown): ChatAnswer | null {
  const fields = asFields<components['schemas']['ChatReply']>(body);
  if (fields === null) return null;
  const text = asString(fields.assistantMessage);
  if (status === 202 || fields.status === 'pending') return { kind: 'pending' };
  if (fields.status === 'failed') return { kind: 'failed', text };
  if (text === null) return null;
  const edits = decodeEdits(asFields(body)?.edits);
  return { kind: 'done', text, suggestion: asString(fields.suggestion), edits };
}
