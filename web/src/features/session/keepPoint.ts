import type { Result } from '../../shared/api/request';
import type { PointState } from './pointState';
import type { FlushOutcome } from './saverRuntime';

/** Saves what is pending, waits for it, and only then asks for a durable point. */
export async function keepPoint(
  flush: () => Promise<FlushOutcome>,
  snapshot: () => Promise<Result<{ at: number }>>,
): Promise<PointState> {
  const flushed = await flush();
  if (flushed.kind === 'unsaved') return { kind: 'unsaved' };
  const result = await snapshot();
  return result.ok
    ? { kind: 'kept', at: result.value.at }
    : { kind: 'failed', failure: result.failure };
}
