import { asFields, asNumber, asString, present } from '../../shared/api/decode';
import { ofSession, type DeviceDatabase } from '../../shared/storage/deviceDatabase';
import type { Passage } from '../../shared/text/passage';
import type { Kept } from './queueState';

/** The questions that this device keeps until they are answered. All reject with `StorageError`. */
export type QuestionStore = {
  read: (sessionId: string) => Promise<readonly Kept[]>;
  /** On the disk before it resolves. */
  keep: (sessionId: string, question: Kept) => Promise<void>;
  forget: (sessionId: string, turnId: string) => Promise<void>;
};

export function questionStore(database: DeviceDatabase): QuestionStore {
  return {
    read: (sessionId) =>
      database.transact(['questions', 'damaged'], 'strict', async (tx) => {
        const found = await tx.objectStore('questions').getAll(ofSession(sessionId, ''));
        const keys = await tx.objectStore('questions').getAllKeys(ofSession(sessionId, ''));
        const decoded = found.map(decodeKept);
        for (const [place, kept] of decoded.entries()) {
          const key = keys[place];
          if (kept !== null || key === undefined) continue;
          // Another release wrote it, or a disk that fails: it is kept, and told with the others.
          const entry = { session: sessionId, store: 'questions', found: found[place] };
          await tx.objectStore('damaged').add({ ...entry, at: Date.now() });
          await tx.objectStore('questions').delete(key);
        }
        return decoded.filter(present);
      }),
    keep: (sessionId, { question, at }) =>
      database.transact(['questions'], 'strict', async (tx) => {
        await tx.objectStore('questions').put({ session: sessionId, ...question, at });
      }),
    forget: (sessionId, turnId) =>
      database.transact(['questions'], 'strict', (tx) =>
        tx.objectStore('questions').delete([sessionId, turnId]),
      ),
  };
}

function decodeKept(value: unknown): Kept | null {
  const fields = asFields(value);
  const turnId = asString(fields?.turnId);
  const message = asString(fields?.message);
  const at = asNumber(fields?.at);
  if (fields === null || turnId === null || message === null || at === null) return null;
  const passage = decodePassage(fields.passage);
  if (passage === null && fields.passage !== null) return null;
  const question = { turnId, message, action: asString(fields.action), passage };
  return {
    question: fields.provider === 'offline' ? { ...question, provider: 'offline' } : question,
    at,
  };
}

export function decodePassage(value: unknown): Passage | null {
  const fields = asFields(value);
  const text = asString(fields?.text);
  if (text === null) return null;
  const place = asFields(fields?.place);
  const whole = asString(place?.whole);
  const start = asNumber(place?.start);
  const end = asNumber(place?.end);
  const known = whole !== null && start !== null && end !== null;
  return { text, place: known ? { whole, start, end } : null };
}
