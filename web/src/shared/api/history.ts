import { asFields, asInstant, asList, asNumber, asString, present } from './decode';
import { FailureError } from './failureError';
import { notUnderstood, request, type Result } from './request';

export const pointReasons = [
  'manual',
  'automatic',
  'overwritten',
  'conflict',
  'beforeRestore',
  'beforeLeaving',
  'keysChanged',
] as const;

/** Why a text was kept. */
export type PointReason = (typeof pointReasons)[number];

/** A moment that the history has the text of. */
export type HistoryPoint = {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** Null for a reason that only a newer release knows. */
  reason: PointReason | null;
  /** Which device wrote the text; null where nobody knows. */
  device: string | null;
  words: number | null;
};

/** Points, newest first; `older` is where the next page begins, null for no more. */
export type HistoryPage = { points: readonly HistoryPoint[]; older: string | null };

/** A point with its text. */
export type PointText = Omit<HistoryPoint, 'words'> & { text: string };

/** A text that is about to be replaced, or was not taken, as the history is to keep it. */
export type PointToKeep = {
  sessionId: string;
  text: string;
  reason: 'conflict' | 'beforeRestore';
  /** Of the device that wrote it. */
  device: string;
  /** When it was set aside, in milliseconds since the epoch. */
  at: number;
  /** Sent again under the same key it is kept once. 1 to 64 characters. */
  key: string;
};

const pageSize = 20;

/** @throws FailureError when the history could not be read: never an empty page instead */
export async function fetchHistory(
  sessionId: string,
  options: { before: string | null; signal?: AbortSignal },
): Promise<HistoryPage> {
  const before = options.before === null ? '' : `&before=${encodeURIComponent(options.before)}`;
  const result = await request({
    method: 'GET',
    sessionId,
    path: `/session/${sessionId}/snapshots?limit=${pageSize}${before}`,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!result.ok) throw new FailureError(result.failure);
  const page = decodePage(result.value.body);
  if (page === null) throw new FailureError({ kind: 'strange' });
  return page;
}

/** @throws FailureError when the text could not be read */
export async function fetchPoint(
  sessionId: string,
  pointId: string,
  options: { signal?: AbortSignal } = {},
): Promise<PointText> {
  const result = await request({
    method: 'GET',
    sessionId,
    path: `/session/${sessionId}/snapshots/${encodeURIComponent(pointId)}`,
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!result.ok) throw new FailureError(result.failure);
  const point = decodePointText(result.value.body);
  if (point === null) throw new FailureError({ kind: 'strange' });
  return point;
}

/** Has the history keep a text that the session does not have any more, or soon will not. */
export async function postPoint(point: PointToKeep): Promise<Result<{ id: string; at: number }>> {
  const { sessionId, key, ...body } = point;
  const result = await request({
    method: 'POST',
    sessionId,
    path: `/session/${sessionId}/snapshots`,
    body,
    headers: { 'Idempotency-Key': key },
    mayOutlivePage: true,
  });
  if (!result.ok) return result;
  const fields = asFields(result.value.body);
  const id = asString(fields?.id);
  return id === null
    ? notUnderstood()
    : { ok: true, value: { id, at: asInstant(fields?.at) ?? point.at } };
}

export function decodePage(body: unknown): HistoryPage | null {
  const fields = asFields(body);
  if (fields === null || !Array.isArray(fields.snapshots)) return null;
  return {
    points: asList(fields.snapshots).map(decodePoint).filter(present),
    older: asString(fields.older),
  };
}

function decodePoint(value: unknown): HistoryPoint | null {
  const fields = asFields(value);
  const id = asString(fields?.id);
  const at = asInstant(fields?.at);
  if (fields === null || id === null || at === null) return null;
  return {
    id,
    at,
    reason: asReason(fields.reason),
    device: asString(fields.device),
    words: asNumber(fields.words),
  };
}

export function decodePointText(value: unknown): PointText | null {
  const point = decodePoint(value);
  const text = asString(asFields(value)?.text);
  if (point === null || text === null) return null;
  const { id, at, reason, device } = point;
  // The editor knows only \n; the same text must compare equal on both sides.
  return { id, at, reason, device, text: text.replace(/\r\n?/g, '\n') };
}

function asReason(value: unknown): PointReason | null {
  return pointReasons.find((reason) => reason === value) ?? null;
}
