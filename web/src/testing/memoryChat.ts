import type { Draft, DraftStore } from '../features/chat/draft';
import type { QuestionStore } from '../features/chat/questionStore';
import type { Kept } from '../features/chat/queueState';
import { StorageError } from '../shared/storage/deviceDatabase';

/** Where questions and drafts outlive the page, in memory; it can be made to fail. */
export function memoryChat(): {
  questions: QuestionStore;
  drafts: DraftStore;
  kept: Map<string, Kept>;
  fail: () => void;
} {
  const kept = new Map<string, Kept>();
  const drafts = new Map<string, Draft>();
  let failing = false;

  function check(): Promise<void> {
    return failing ? Promise.reject(new StorageError('full', null)) : Promise.resolve();
  }

  return {
    kept,
    fail() {
      failing = true;
    },
    questions: {
      read: () => check().then(() => [...kept.values()]),
      keep: (_, question) =>
        check().then(() => {
          kept.set(question.question.turnId, question);
        }),
      forget: (_, turnId) =>
        check().then(() => {
          kept.delete(turnId);
        }),
    },
    drafts: {
      read: (sessionId) => check().then(() => drafts.get(sessionId) ?? null),
      write: (sessionId, draft) =>
        check().then(() => {
          drafts.set(sessionId, draft);
        }),
    },
  };
}
