import { useCallback, useEffect, useRef, useState } from 'react';
import { postSnapshot } from '../../shared/api/snapshot';
import { keepPoint } from './keepPoint';
import type { PointState } from './pointState';
import type { SyncRuntime } from './sync/runtime';

const shownMs = 6_000;

export function useKeepPoint(
  sessionId: string,
  runtime: SyncRuntime,
): { point: PointState; keep: () => void; dismiss: () => void } {
  const [point, setPoint] = useState<PointState>({ kind: 'none' });
  const busy = useRef(false);

  const keep = useCallback(() => {
    if (busy.current) return;
    busy.current = true;
    setPoint({ kind: 'keeping' });
    void keepPoint(runtime.flush, () => postSnapshot(sessionId)).then((outcome) => {
      busy.current = false;
      if (outcome.kind === 'kept') {
        runtime.dispatch({ type: 'covered', revision: outcome.revision });
      }
      setPoint(outcome);
    });
  }, [runtime, sessionId]);

  const dismiss = useCallback(() => {
    setPoint({ kind: 'none' });
  }, []);

  useEffect(() => {
    if (point.kind !== 'kept') return;
    const timer = setTimeout(dismiss, shownMs);
    return () => {
      clearTimeout(timer);
    };
  }, [point, dismiss]);

  return { point, keep, dismiss };
}
