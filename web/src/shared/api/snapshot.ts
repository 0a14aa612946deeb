import { asFields, asInstant } from './decode';
import { notUnderstood, request, type Result } from './request';

/** Asks the server to write a durable snapshot; the value is the time at which it did. */
export async function postSnapshot(sessionId: string): Promise<Result<{ at: number }>> {
  const result = await request({ method: 'POST', path: `/snapshot/${sessionId}` });
  if (!result.ok) return result;
  const fields = asFields(result.value.body);
  if (fields?.snapshotted !== true) return notUnderstood();
  return { ok: true, value: { at: asInstant(fields.at) ?? Date.now() } };
}
