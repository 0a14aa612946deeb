import { useInfiniteQuery } from '@tanstack/react-query';
import { fetchHistory, type HistoryPoint } from '../../shared/api/history';
import { failureOf } from '../../shared/api/failureError';
import type { Failure } from '../../shared/api/problem';
import { eachOnce } from './days';

export type HistoryRead =
  | { kind: 'opening' }
  | { kind: 'failed'; failure: Failure }
  | {
      kind: 'shown';
      points: readonly HistoryPoint[];
      older: 'none' | 'more' | 'loading' | 'failed';
      /** Why the list may not be the newest; null where it is. */
      outdated: Failure | null;
    };

/** The points of a session, page by page, asked for anew each time the drawer opens. */
export function useHistory(sessionId: string): {
  history: HistoryRead;
  tryAgain: () => void;
  showOlder: () => void;
} {
  const query = useInfiniteQuery({
    queryKey: ['history', sessionId, 'points'],
    queryFn: ({ pageParam, signal }) => fetchHistory(sessionId, { before: pageParam, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.older,
    retry: false,
    // Whether the server can be reached, the call finds out better than the browser.
    networkMode: 'always',
    refetchOnReconnect: true,
  });
  const { data, error, isFetchNextPageError, isFetchingNextPage, hasNextPage } = query;
  const failure = error === null ? null : failureOf(error);
  const read = (): HistoryRead => {
    if (data === undefined) {
      return failure === null || query.isFetching
        ? { kind: 'opening' }
        : { kind: 'failed', failure };
    }
    const older = () => {
      if (!hasNextPage) return 'none';
      if (isFetchingNextPage) return 'loading';
      return isFetchNextPageError ? 'failed' : 'more';
    };
    return {
      kind: 'shown',
      points: eachOnce(data.pages.flatMap(({ points }) => points)),
      older: older(),
      outdated: isFetchNextPageError ? null : failure,
    };
  };
  return {
    history: read(),
    tryAgain: () => void query.refetch(),
    showOlder: () => void query.fetchNextPage(),
  };
}
