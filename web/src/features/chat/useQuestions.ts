import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { postChat, postStop } from '../../shared/api/chat';
import { ChatStorage } from './ChatStorage';
import { createQuestionRuntime, type QuestionRuntime } from './questionRuntime';
import { questionTabs } from './questionTabs';
import type { Outbox } from './turns';
import { wait } from './wait';

/**
 * The questions asked here, sent for as long as this session is open.
 *
 * @param textIsSaved whether the server has the text that is on the screen
 */
export function useQuestions(
  sessionId: string,
  saveFirst: () => Promise<boolean>,
  textIsSaved: boolean,
): { outbox: Outbox; questions: QuestionRuntime } {
  const storage = useContext(ChatStorage);
  const [questions] = useState(() =>
    createQuestionRuntime(sessionId, {
      store: storage?.questions ?? null,
      tabs: questionTabs(sessionId),
      saveFirst,
      post: postChat,
      stop: postStop,
      wait,
      now: () => Date.now(),
      random: () => Math.random(),
    }),
  );
  const outbox = useSyncExternalStore(questions.subscribe, questions.outbox);

  useEffect(() => {
    const leave = questions.start();
    const online = () => {
      questions.dispatch({ type: 'poke', what: 'all' });
    };
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (questions.wouldLose()) event.preventDefault();
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', beforeUnload);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', beforeUnload);
      leave();
    };
  }, [questions]);

  useEffect(() => {
    if (textIsSaved) questions.dispatch({ type: 'poke', what: 'text' });
  }, [textIsSaved, questions]);

  return { outbox, questions };
}
