import { asFields, asString } from '../../shared/api/decode';
import type { DeviceDatabase } from '../../shared/storage/deviceDatabase';
import type { Passage } from '../../shared/text/passage';
import { decodePassage } from './questionStore';

/** The message being written, and the words of the resume that it is about. */
export type Draft = { message: string; quoted: Passage | null };

/** Where drafts outlive the page. All reject with `StorageError`. */
export type DraftStore = {
  read: (sessionId: string) => Promise<Draft | null>;
  /** An empty draft takes the kept one away. */
  write: (sessionId: string, draft: Draft) => Promise<void>;
};

/** The draft of one session: on the screen at once, on the device a moment later. */
export type DraftHolder = {
  now: () => Draft;
  change: (by: (draft: Draft) => Draft) => void;
  /** Resolves once the draft is on the device, or cannot be. */
  keep: () => Promise<void>;
  /** Has the field come to the person; counted, so that it is told apart from a draft restored. */
  call: () => void;
  calls: () => number;
  subscribe: (listener: () => void) => () => void;
  /** Reads what was kept, and keeps what changes. Returns the leaving. */
  start: () => () => void;
};

export const draftPauseMs = 400;
const noDraft: Draft = { message: '', quoted: null };

export function createDraft(sessionId: string, store: DraftStore | null): DraftHolder {
  let draft = noDraft;
  let touched = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unwritten = false;
  let calls = 0;
  const listeners = new Set<() => void>();

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  async function keep(): Promise<void> {
    clearTimeout(timer);
    if (!unwritten) return;
    unwritten = false;
    // A draft that cannot be kept still stands on the page.
    await store?.write(sessionId, draft).catch(() => undefined);
  }

  function write(): void {
    void keep();
  }

  return {
    now: () => draft,
    change(by) {
      touched = true;
      unwritten = true;
      draft = by(draft);
      tell();
      clearTimeout(timer);
      // What was sent must not come back, and be sent again.
      if (isEmpty(draft)) write();
      else timer = setTimeout(write, draftPauseMs);
    },
    keep,
    call() {
      calls += 1;
      tell();
    },
    calls: () => calls,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start() {
      void store?.read(sessionId).then(
        (found) => {
          if (found === null || touched) return;
          draft = found;
          tell();
        },
        () => undefined,
      );
      const hidden = () => {
        if (document.visibilityState === 'hidden') write();
      };
      document.addEventListener('visibilitychange', hidden);
      // The earlier of the two leaves the device more time to write.
      window.addEventListener('beforeunload', write);
      window.addEventListener('pagehide', write);
      return () => {
        document.removeEventListener('visibilitychange', hidden);
        window.removeEventListener('beforeunload', write);
        window.removeEventListener('pagehide', write);
        write();
      };
    },
  };
}

export function draftStore(database: DeviceDatabase): DraftStore {
  return {
    read: (sessionId) =>
      database.transact(['drafts'], 'relaxed', async (tx) => {
        const fields = asFields(await tx.objectStore('drafts').get(sessionId));
        const message = asString(fields?.message);
        return message === null ? null : { message, quoted: decodePassage(fields?.quoted) };
      }),
    write: (sessionId, draft) =>
      database.transact(['drafts'], 'relaxed', (tx) => {
        const drafts = tx.objectStore('drafts');
        // The words go along without the text around them, which would be written at every pause.
        const quoted = draft.quoted === null ? null : { text: draft.quoted.text };
        const written = isEmpty(draft)
          ? drafts.delete(sessionId)
          : drafts.put({ session: sessionId, message: draft.message, quoted, at: Date.now() });
        // At once: the page may be going away.
        tx.commit();
        return written.then(() => undefined);
      }),
  };
}

function isEmpty({ message, quoted }: Draft): boolean {
  return message === '' && quoted === null;
}
