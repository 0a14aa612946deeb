import {
  beginning,
  gather,
  type DeviceCopy,
  type Unsent,
} from '../features/session/sync/deviceCopy';
import { JournalError, type Journal } from '../features/session/sync/journal';
import type {
  JournalRecord,
  JournalTrouble,
  KnownText,
  SetAside,
} from '../features/session/sync/state';

type Kept = {
  unsent: Unsent | null;
  known: Map<number, KnownText>;
  asides: Map<string, SetAside>;
  begunHere: boolean;
};

/** A journal in memory that can be made to fail, and looked into. */
export function memoryJournal(): Journal & {
  kept: (sessionId: string) => Kept;
  fail: (trouble: JournalTrouble | null) => void;
} {
  const sessions = new Map<string, Kept>();
  let trouble: JournalTrouble | null = null;

  function kept(sessionId: string): Kept {
    const found = sessions.get(sessionId) ?? {
      unsent: null,
      known: new Map(),
      asides: new Map(),
      begunHere: false,
    };
    sessions.set(sessionId, found);
    return found;
  }

  function check(): Promise<void> {
    return trouble === null
      ? Promise.resolve()
      : Promise.reject(new JournalError(trouble, new Error('made to fail')));
  }

  return {
    kept,
    fail(next) {
      trouble = next;
    },
    async read(sessionId): Promise<DeviceCopy> {
      await check();
      const { unsent, known, asides, begunHere } = kept(sessionId);
      const texts = [...known.values()].sort((a, b) => a.revision - b.revision);
      const left = unsent === null ? [] : [{ ...unsent, tab: 'gone' }];
      const { newest } = gather(left, texts, [...asides.values()]);
      return {
        unsent: newest,
        known: texts,
        setAside: [...asides.values()],
        begunHere,
        damaged: 0,
      };
    },
    async begin(sessionId) {
      await check();
      const session = kept(sessionId);
      if (session.known.size > 0) return;
      session.known.set(0, beginning);
      session.begunHere = true;
    },
    left: () => Promise.resolve([]),
    async write(sessionId, records) {
      await check();
      for (const record of records) apply(kept(sessionId), record);
    },
    damaged: () => Promise.resolve('[]'),
  };
}

function apply(kept: Kept, record: JournalRecord): void {
  switch (record.kind) {
    case 'unsent': {
      const { text, base, attempts, at } = record;
      kept.unsent = { text, base, attempts, at };
      return;
    }
    case 'allSent':
      kept.unsent = null;
      return;
    case 'known':
      kept.known.set(record.text.revision, record.text);
      kept.begunHere = false;
      return;
    case 'covered':
      return;
    case 'aside':
      kept.asides.set(record.aside.id, record.aside);
      return;
    case 'asideGone':
      kept.asides.delete(record.id);
      return;
    case 'tabsGone':
  }
}
