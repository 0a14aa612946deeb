import { asFields, asInstant, asNumber } from './decode';
import { notUnderstood, request, type Result } from './request';
import type { components } from './schema';

/** When a durable copy was written, and which revision of the text is in it. */
export type Snapshot = { at: number; revision: number };

/** Asks the server to write a durable snapshot of everything. */
export async function postSnapshot(sessionId: string): Promise<Result<Snapshot>> {
  const result = await request({ method: 'POST', path: `/snapshot/${sessionId}`, sessionId });
  if (!result.ok) return result;
  const fields = asFields<components['schemas']['SnapshotController.Taken']>(result.value.body);
  if (fields?.snapshotted !== true) return notUnderstood();
  const at = asInstant(fields.at) ?? Date.now();
  return { ok: true, value: { at, revision: asNumber(fields.snapshotRevision) ?? 0 } };
}
