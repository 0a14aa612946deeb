import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { FailureError } from '../../shared/api/failureError';
import { isPassing, isShutOut, retryAfterMs, type Failure } from '../../shared/api/problem';
import { fetchSession, type Session } from '../../shared/api/session';
import { useKeys } from '../../shared/keys/KeysContext';
import { backoffMs } from '../../shared/time/backoff';
import type { SyncRuntime } from './sync/runtime';

export type SessionLoad =
  | { kind: 'opening' }
  | { kind: 'failed'; failure: Failure; next: { kind: 'at'; at: number } | { kind: 'now' } | null }
  | { kind: 'loaded'; session: Session };

type Fetched = { session: Session; asked: number };

/**
 * Loads a session and, while nothing is unsaved, again when the window gains focus; what comes
 * is told to the saver. A load that fails is tried again by itself for as long as that can help,
 * and when this browser got a key. `shutOut` is it while others have locked the session.
 */
export function useSessionLoad(
  sessionId: string,
  findRuntime: (sessionId: string) => SyncRuntime | null,
): { load: SessionLoad; shutOut: boolean; tryAgain: () => void } {
  const { keys } = useKeys();
  const [random] = useState(() => Math.random());
  const query = useQuery({
    queryKey: ['session', sessionId],
    queryFn: async ({ signal }): Promise<Fetched> => {
      const asked = findRuntime(sessionId)?.state().requests ?? 0;
      return { session: await fetchSession(sessionId, { signal }), asked };
    },
    retry: false,
    networkMode: 'always',
    refetchOnReconnect: true,
    staleTime: 0,
    // A text from an earlier visit must not stand in for the one on the server.
    gcTime: 0,
    structuralSharing: false,
    refetchOnWindowFocus: () => (findRuntime(sessionId)?.state().phase.kind ?? 'clean') === 'clean',
  });
  const { data, error, refetch, errorUpdateCount, errorUpdatedAt, isFetching } = query;

  // TanStack forgets the error while it tries again; the reason stays on the screen until then.
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = failureOf(error);
  if (latest !== null && latest !== failure) setFailure(latest);

  const refusal = data === undefined ? failure : latest;
  const shutOut = refusal !== null && isShutOut(refusal);
  useEffect(
    () =>
      keys.subscribe((changed) => {
        if (changed !== sessionId) return;
        if (shutOut || keys.kept(sessionId).link?.kind === 'pending') void refetch();
      }),
    [keys, sessionId, shutOut, refetch],
  );

  const waiting = data === undefined && !isFetching && failure !== null && isPassing(failure);
  const retryAt = waiting
    ? errorUpdatedAt + backoffMs(errorUpdateCount, random, retryAfterMs(failure))
    : null;

  useEffect(() => {
    if (retryAt === null) return;
    const timer = setTimeout(() => void refetch(), Math.max(0, retryAt - Date.now()));
    return () => {
      clearTimeout(timer);
    };
  }, [retryAt, refetch]);

  useEffect(() => {
    if (data === undefined) return;
    // Open already: then its secret is no longer needed here.
    if (keys.kept(sessionId).link !== null) {
      keys.change(sessionId, (kept) => ({ ...kept, link: null })).catch(() => undefined);
    }
    const runtime = findRuntime(sessionId);
    const { resume: current, snapshotRevision } = data.session;
    runtime?.dispatch({ type: 'fetched', current, asked: data.asked });
    runtime?.dispatch({ type: 'covered', revision: snapshotRevision });
  }, [data, findRuntime, sessionId, keys]);

  return {
    load: describe(data, failure, retryAt, isFetching),
    shutOut,
    tryAgain: () => void refetch(),
  };
}

function describe(
  data: Fetched | undefined,
  failure: Failure | null,
  retryAt: number | null,
  isFetching: boolean,
): SessionLoad {
  if (data !== undefined) return { kind: 'loaded', session: data.session };
  if (failure === null) return { kind: 'opening' };
  if (isFetching) return { kind: 'failed', failure, next: { kind: 'now' } };
  return { kind: 'failed', failure, next: retryAt === null ? null : { kind: 'at', at: retryAt } };
}

function failureOf(error: Error | null): Failure | null {
  if (error === null) return null;
  return error instanceof FailureError ? error.failure : { kind: 'unreachable' };
}
