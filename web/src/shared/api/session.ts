import { asFields, asInstant, asList, asNumber, asString, present } from './decode';
import { decodeEdits, type Edit } from './edits';
import { FailureError } from './failureError';
import { notUnderstood, request, type Result } from './request';
import type { components } from './schema';

type Schemas = components['schemas'];

/** The text of a resume at one revision, as the server has it. */
export type ServerText = {
  text: string;
  revision: number;
  etag: string;
  updatedAt: number | null;
  device: string | null;
  /** The revision of each device's last save that went into it, for the eight most recent. */
  savedBy: Readonly<Record<string, number>>;
};

export type ChatEntry = {
  role: 'user' | 'assistant';
  text: string;
  at: number | null;
  turnId: string;
  status: 'pending' | 'done' | 'failed';
  action: string | null;
  selection: string | null;
  suggestion: string | null;
  edits: readonly Edit[];
};

export type Session = {
  resume: ServerText;
  chat: readonly ChatEntry[];
  olderChat: string | null;
  /** The newest revision of the text that the cold store has. */
  snapshotRevision: number;
  rehydratedInMs: number | null;
  /** Whether it takes a key to open it. */
  locked: boolean;
};

export type SaveAnswer =
  | { kind: 'saved'; revision: number; etag: string; updatedAt: number }
  | { kind: 'stale'; current: ServerText };

export type SaveCall = {
  sessionId: string;
  text: string;
  editId: string;
  device: string;
  etag: string;
};

export async function fetchSession(
  sessionId: string,
  options: { before?: string; signal?: AbortSignal } = {},
): Promise<Session> {
  const query = options.before === undefined ? '' : `?before=${encodeURIComponent(options.before)}`;
  const result = await request({
    method: 'GET',
    sessionId,
    path: `/session/${sessionId}${query}`,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!result.ok) throw new FailureError(result.failure);
  const session = decodeSession(result.value.body);
  if (session === null) throw new FailureError({ kind: 'strange' });
  return session;
}

export async function putResume(call: SaveCall): Promise<Result<SaveAnswer>> {
  const result = await request({
    method: 'PUT',
    sessionId: call.sessionId,
    path: `/resume/${call.sessionId}`,
    body: {
      text: call.text,
      editId: call.editId,
      device: call.device,
    } satisfies Schemas['SaveRequest'],
    headers: call.etag === '' ? {} : { 'If-Match': `"${call.etag}"` },
    // Always, not only while the page closes: nobody can tell which save will be the last.
    mayOutlivePage: true,
  });
  if (result.ok) {
    const saved = decodeSaved(result.value.body);
    return saved === null ? notUnderstood() : { ok: true, value: saved };
  }
  if (result.failure.kind === 'answered' && result.failure.problem.status === 409) {
    const current =
      decodeServerText(asFields<Schemas['Problem']>(result.body)?.current) ??
      (await currentText(call.sessionId));
    return current === null ? notUnderstood() : { ok: true, value: { kind: 'stale', current } };
  }
  return result;
}

/** Up to which revision the cold store has the text; null when that cannot be told now. */
export async function fetchCovered(sessionId: string): Promise<number | null> {
  try {
    return (await fetchSession(sessionId)).snapshotRevision;
  } catch {
    return null;
  }
}

async function currentText(sessionId: string): Promise<ServerText | null> {
  try {
    return (await fetchSession(sessionId)).resume;
  } catch {
    return null;
  }
}

function decodeSaved(body: unknown): SaveAnswer | null {
  const fields = asFields<Schemas['SaveReceipt']>(body);
  const revision = asNumber(fields?.revision);
  const etag = asString(fields?.etag);
  if (fields?.saved !== true || revision === null || etag === null) return null;
  return { kind: 'saved', revision, etag, updatedAt: asInstant(fields.updatedAt) ?? Date.now() };
}

export function decodeSession(body: unknown): Session | null {
  const fields = asFields<Schemas['SessionView']>(body);
  if (fields === null) return null;
  const resume = decodeServerText({ ...fields, text: fields.resume });
  if (resume === null) return null;
  return {
    resume,
    chat: asList(fields.chat).map(decodeChatEntry).filter(present),
    olderChat: asString(fields.olderChat),
    snapshotRevision: asNumber(fields.snapshotRevision) ?? 0,
    rehydratedInMs: asNumber(fields.rehydratedInMs),
    locked: asFields(body)?.locked === true,
  };
}

function decodeServerText(value: unknown): ServerText | null {
  const fields = asFields<Schemas['CurrentText']>(value);
  const text = asString(fields?.text);
  const revision = asNumber(fields?.revision);
  if (fields === null || text === null || revision === null) return null;
  return {
    // A text area knows only \n; the same text must compare equal on both sides.
    text: text.replace(/\r\n?/g, '\n'),
    revision,
    etag: asString(fields.etag) ?? '',
    updatedAt: asInstant(fields.updatedAt),
    device: asString(fields.device),
    savedBy: decodeSavedBy(asFields(value)?.savedBy),
  };
}

function decodeSavedBy(value: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(asFields(value) ?? {}).flatMap(([device, revision]) =>
      typeof revision === 'number' ? [[device, revision]] : [],
    ),
  );
}

function decodeChatEntry(value: unknown): ChatEntry | null {
  const fields = asFields<Schemas['SessionView.Message']>(value);
  const text = asString(fields?.text);
  const role = asString(fields?.role);
  const turnId = asString(fields?.turnId);
  if (fields === null || text === null || turnId === null) return null;
  if (role !== 'user' && role !== 'assistant') return null;
  const status = asString(fields.status);
  return {
    role,
    text,
    turnId,
    at: asInstant(fields.ts),
    status: status === 'pending' || status === 'failed' ? status : 'done',
    action: asString(fields.action),
    selection: asString(fields.selection),
    suggestion: asString(fields.suggestion),
    edits: decodeEdits(asFields(value)?.edits),
  };
}
