import { useQuery } from '@tanstack/react-query';
import { fetchDevices, type Devices } from '../../shared/api/devices';
import { failureOf } from '../../shared/api/failureError';
import type { Failure } from '../../shared/api/problem';

export type DevicesRead =
  | { kind: 'opening' }
  | { kind: 'failed'; failure: Failure }
  /** `outdated` is why the list may not be the newest; null where it is. */
  | { kind: 'shown'; list: Devices; outdated: Failure | null };

export const devicesKey = (sessionId: string) => ['devices', sessionId];

/** Who may open a session, asked for anew by each view that shows it. */
export function useDevices(
  sessionId: string,
  options: {
    /** False only looks at what others have asked for. */
    ask?: boolean;
    /** Milliseconds between one answer and the next question; null asks once. */
    everyMs?: number | null;
  } = {},
): { read: DevicesRead; tryAgain: () => void } {
  const { ask = true, everyMs = null } = options;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: devicesKey(sessionId),
    queryFn: ({ signal }) => fetchDevices(sessionId, signal),
    enabled: ask,
    refetchInterval: everyMs ?? false,
    retry: false,
    // Whether the server can be reached, the call finds out better than the browser.
    networkMode: 'always',
    refetchOnReconnect: true,
  });
  return { read: describe(data, error, isFetching), tryAgain: () => void refetch() };
}

function describe(
  list: Devices | undefined,
  error: Error | null,
  isFetching: boolean,
): DevicesRead {
  const failure = error === null ? null : failureOf(error);
  if (list !== undefined) {
    // Whoever has been shut out has no list any more.
    const shutOut = failure?.kind === 'answered' && failure.problem.status === 403;
    return shutOut ? { kind: 'failed', failure } : { kind: 'shown', list, outdated: failure };
  }
  return failure === null || isFetching ? { kind: 'opening' } : { kind: 'failed', failure };
}
