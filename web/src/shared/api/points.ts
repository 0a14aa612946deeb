import { request, type Result } from './request';

/** A text that was not taken, to be found in the history. */
export type PointCall = {
  sessionId: string;
  text: string;
  reason: 'conflict' | 'beforeRestore';
  device: string;
  /** When it gave way, in ms; days ago if the device was offline. */
  at: number;
  /** The same text under the same key is kept once, however often it is sent. */
  key: string;
};

export async function postPoint(call: PointCall): Promise<Result<unknown>> {
  const { sessionId, key, ...body } = call;
  return request({
    method: 'POST',
    path: `/session/${sessionId}/snapshots`,
    body,
    headers: { 'Idempotency-Key': key },
  });
}
