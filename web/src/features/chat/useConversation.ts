import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { fetchSession, type ChatEntry } from '../../shared/api/session';
import { patienceMs } from './ask';
import { awaited, conversation, type Question, type Turn } from './turns';
import { useQuestions } from './useQuestions';

export type Page = { chat: readonly ChatEntry[]; olderChat: string | null };

export type Conversation = {
  turns: readonly Turn[];
  /** Resolves once the question is kept on this device, or cannot be. */
  send: (question: Question) => Promise<void>;
  stop: (turnId: string) => void;
  /** Strikes out a question that is not on its way. */
  remove: (turnId: string) => void;
  /** Sends what waits for the server now. */
  tryNow: () => void;
  earlier: 'none' | 'more' | 'loading' | 'failed';
  showEarlier: () => void;
};

/** `latest` is what the last load of the session told; null while it is not loaded. */
export function useConversation(
  sessionId: string,
  latest: Page | null,
  saveFirst: () => Promise<boolean>,
  textIsSaved: boolean,
): Conversation {
  const { outbox, questions } = useQuestions(sessionId, saveFirst, textIsSaved);

  // The first page is the one that came with the session; loading it again would move the cursor
  // and leave a gap between it and the earlier pages.
  const history = useInfiniteQuery({
    queryKey: ['chat', sessionId],
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const session = await fetchSession(sessionId, { before: pageParam, signal });
      return { chat: session.chat, olderChat: session.olderChat };
    },
    enabled: latest !== null,
    initialPageParam: '',
    ...(latest === null ? {} : { initialData: { pages: [latest], pageParams: [''] } }),
    getNextPageParam: (page) => page.olderChat,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  });
  const { data, fetchNextPage } = history;

  const turns = useMemo(() => {
    const entries = [...(data?.pages ?? []).map((page) => page.chat)].reverse().flat();
    return conversation([...entries, ...(latest?.chat ?? [])], outbox);
  }, [data, latest, outbox]);

  // What was asked just before the page was reloaded is waited for as if it had not been.
  useEffect(() => {
    for (const { question, since } of awaited(turns, Date.now(), patienceMs)) {
      questions.dispatch({ type: 'awaited', question, since });
    }
  }, [turns, questions]);

  const stop = useCallback(
    (turnId: string) => {
      questions.dispatch({ type: 'stop', turnId });
    },
    [questions],
  );
  const remove = useCallback(
    (turnId: string) => {
      questions.dispatch({ type: 'remove', turnId });
    },
    [questions],
  );
  const tryNow = useCallback(() => {
    questions.dispatch({ type: 'poke', what: 'all' });
  }, [questions]);
  const showEarlier = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const send = questions.ask;
  const earlier = earlierState(history);
  return { turns, send, stop, remove, tryNow, earlier, showEarlier };
}

function earlierState(history: {
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  hasNextPage: boolean;
}): Conversation['earlier'] {
  if (history.isFetchingNextPage) return 'loading';
  if (history.isFetchNextPageError) return 'failed';
  return history.hasNextPage ? 'more' : 'none';
}
