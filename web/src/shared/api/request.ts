import { keyring } from './keyring';
import { asFields, asList, asString, present } from './decode';
import type { components } from './schema';
import { isShutOut, type FieldProblem, type Problem, type Failure } from './problem';

export type Answer = { status: number; body: unknown };
export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure; body: unknown };

export type Call = {
  method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  /** The session that the call is about. */
  sessionId?: string;
  /** Calls in the name of this key of the session, instead of the browser's own. */
  key?: string;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
  /** Let the request outlive the page; browsers allow this only for small bodies. */
  mayOutlivePage?: boolean;
  timeoutMs?: number;
};

/** Browsers refuse `keepalive` bodies of 64 KiB and more. */
const keepaliveLimitBytes = 60 * 1024;
const defaultTimeoutMs = 20_000;

/**
 * One HTTP call, with the key of its session if this browser has one; twice where a key could be
 * had after all. Never throws: what went wrong is part of the result.
 */
export async function request(call: Call): Promise<Result<Answer>> {
  const { sessionId } = call;
  if (sessionId === undefined || call.key !== undefined) return send(call, call.key ?? null);
  const keys = keyring();
  // Not even a moment's wait where there is no need: the page may be closing.
  if (!keys.isLoaded(sessionId)) await keys.load(sessionId);
  const used = keys.current(sessionId);
  const result = await send(call, used);
  if (result.ok || !isShutOut(result.failure)) return result;
  const failure = await keys.regain(sessionId, used, result.failure);
  if (failure !== null) return { ok: false, failure, body: null };
  return send(call, keys.current(sessionId));
}

async function send(call: Call, key: string | null): Promise<Result<Answer>> {
  const controller = new AbortController();
  // A request that hangs would block every later save, so it counts as lost after a while.
  const timer = setTimeout(() => {
    controller.abort();
  }, call.timeoutMs ?? defaultTimeoutMs);
  const abort = () => {
    controller.abort();
  };
  call.signal?.addEventListener('abort', abort);
  if (call.signal?.aborted === true) abort();
  try {
    const payload = call.body === undefined ? null : new Blob([JSON.stringify(call.body)]);
    const response = await fetch(`/api${call.path}`, {
      method: call.method,
      headers: {
        Accept: 'application/json',
        ...(payload ? { 'Content-Type': 'application/json' } : {}),
        ...(key === null ? {} : { 'X-Session-Key': key }),
        ...call.headers,
      },
      body: payload,
      keepalive:
        call.mayOutlivePage === true && payload !== null && payload.size < keepaliveLimitBytes,
      cache: 'no-store',
      signal: controller.signal,
    });
    const body = await readJson(response);
    if (response.ok) return { ok: true, value: { status: response.status, body } };
    return {
      ok: false,
      failure: {
        kind: 'answered',
        problem: problemFrom(response.status, body),
        retryAfterMs: parseRetryAfter(response.headers.get('Retry-After'), Date.now()),
      },
      body,
    };
  } catch {
    return { ok: false, failure: { kind: 'unreachable' }, body: null };
  } finally {
    clearTimeout(timer);
    call.signal?.removeEventListener('abort', abort);
  }
}

/** An answer that is not what was promised is no answer at all. */
export function notUnderstood(): Result<never> {
  return { ok: false, failure: { kind: 'strange' }, body: null };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function problemFrom(status: number, body: unknown): Problem {
  const fields = asFields<components['schemas']['Problem']>(body);
  return {
    status,
    code: asString(fields?.code),
    title: asString(fields?.title),
    detail: asString(fields?.detail),
    requestId: asString(fields?.requestId),
    errors: asList(fields?.errors).map(fieldProblem).filter(present),
  };
}

function fieldProblem(value: unknown): FieldProblem | null {
  const fields = asFields<components['schemas']['FieldError']>(value);
  const field = asString(fields?.field);
  const message = asString(fields?.message);
  return field !== null && message !== null ? { field, message } : null;
}

/** `Retry-After` is either seconds or an HTTP date; the answer is a delay in milliseconds. */
export function parseRetryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
