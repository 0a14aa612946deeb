import { useQuery } from '@tanstack/react-query';
import { failureOf } from '../../shared/api/failureError';
import { fetchPoint, type PointText } from '../../shared/api/history';
import type { Failure } from '../../shared/api/problem';

export type PointRead =
  { kind: 'opening' } | { kind: 'failed'; failure: Failure } | { kind: 'shown'; point: PointText };

/** The text of a point. It never changes, so it is asked for once. */
export function usePoint(
  sessionId: string,
  pointId: string,
): { read: PointRead; tryAgain: () => void } {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['history', sessionId, 'point', pointId],
    queryFn: ({ signal }) => fetchPoint(sessionId, pointId, { signal }),
    staleTime: Infinity,
    retry: false,
    networkMode: 'always',
    refetchOnReconnect: true,
  });
  const read = (): PointRead => {
    if (data !== undefined) return { kind: 'shown', point: data };
    if (error === null || isFetching) return { kind: 'opening' };
    return { kind: 'failed', failure: failureOf(error) };
  };
  return { read: read(), tryAgain: () => void refetch() };
}
