import type { Result } from '../../shared/api/request';
import type { Snapshot } from '../../shared/api/snapshot';
import type { PointState } from './pointState';
import type { FlushOutcome } from './sync/runtime';

/** Saves what is pending, waits for it, and only then asks for a durable point. */
export async function keepPoint(
  flush: () => Promise<FlushOutcome>,
  snapshot: () => Promise<Result<Snapshot>>,
): Promise<PointState> {
  const flushed = await flush();
  if (flushed.kind === 'unsaved') return { kind: 'unsaved' };
  const result = await snapshot();
  return result.ok
    ? { kind: 'kept', ...result.value }
    : { kind: 'failed', failure: result.failure };
}
