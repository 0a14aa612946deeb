import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { postChat } from '../../shared/api/chat';
import { fetchSession, type ChatEntry } from '../../shared/api/session';
import { ask, patienceMs, type AskTerms } from './ask';
import { awaited, conversation, outboxReducer, type Question, type Turn } from './turns';
import { wait } from './wait';

export type Page = { chat: readonly ChatEntry[]; olderChat: string | null };

export type Conversation = {
  turns: readonly Turn[];
  send: (question: Question) => void;
  stop: (turnId: string) => void;
  earlier: 'none' | 'more' | 'loading' | 'failed';
  showEarlier: () => void;
};

/** `latest` is what the last load of the session told; null while it is not loaded. */
export function useConversation(
  sessionId: string,
  latest: Page | null,
  saveFirst: () => Promise<boolean>,
): Conversation {
  const [outbox, tell] = useReducer(outboxReducer, []);
  const asking = useRef(new Map<string, AbortController>());

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

  const start = useCallback(
    (question: Question, terms: { kind: 'ask' } | { kind: 'await'; since: number }) => {
      const { turnId } = question;
      if (asking.current.has(turnId)) return;
      const controller = new AbortController();
      asking.current.set(turnId, controller);
      const stoppable: AskTerms = { ...terms, signal: controller.signal };
      const world = { saveFirst, post: postChat, wait, now: Date.now };
      tell({ type: 'asked', question });
      void ask(sessionId, question, stoppable, world, (progress) => {
        tell({ type: 'moved', turnId, progress });
      }).finally(() => {
        if (asking.current.get(turnId) === controller) asking.current.delete(turnId);
      });
    },
    [sessionId, saveFirst],
  );

  const send = useCallback(
    (question: Question) => {
      start(question, { kind: 'ask' });
    },
    [start],
  );

  const stop = useCallback((turnId: string) => {
    asking.current.get(turnId)?.abort();
    asking.current.delete(turnId);
    tell({ type: 'moved', turnId, progress: { kind: 'stopped' } });
  }, []);

  const turns = useMemo(() => {
    const entries = [...(data?.pages ?? []).map((page) => page.chat)].reverse().flat();
    return conversation([...entries, ...(latest?.chat ?? [])], outbox);
  }, [data, latest, outbox]);

  // What was asked just before the page was reloaded is waited for as if it had not been.
  useEffect(() => {
    for (const { question, since } of awaited(turns, Date.now(), patienceMs)) {
      start(question, { kind: 'await', since });
    }
  }, [turns, start]);

  const showEarlier = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { turns, send, stop, earlier: earlierState(history), showEarlier };
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
