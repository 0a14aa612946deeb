import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useReducer } from 'react';
import { postChat } from '../../shared/api/chat';
import { fetchSession, type ChatEntry } from '../../shared/api/session';
import { ask } from './ask';
import { conversation, outboxReducer, type Question, type Turn } from './turns';

type Page = { chat: readonly ChatEntry[]; olderChat: string | null };

export type Conversation = {
  turns: readonly Turn[];
  send: (question: Question) => void;
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
  const pages = history.data?.pages ?? [];
  const entries = [...pages.map((page) => page.chat)].reverse().flat();

  const send = useCallback(
    (question: Question) => {
      tell({ type: 'asked', question });
      void ask(sessionId, question, { saveFirst, post: postChat, wait }, (progress) => {
        tell({ type: 'moved', turnId: question.turnId, progress });
      });
    },
    [sessionId, saveFirst],
  );

  return {
    turns: conversation([...entries, ...(latest?.chat ?? [])], outbox),
    send,
    earlier: earlierState(history),
    showEarlier: () => void history.fetchNextPage(),
  };
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

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
