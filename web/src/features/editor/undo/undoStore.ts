import type { DeviceDatabase } from '../../../shared/storage/deviceDatabase';
import { decodeUndo, type KeptUndo } from './keptUndo';

/** The undo of each session on this device. All reject with `StorageError`. */
export type UndoStore = {
  /** Null where there is none. Lets go of what no session has used for 30 days. */
  read: (sessionId: string) => Promise<KeptUndo | null>;
  write: (sessionId: string, undo: KeptUndo) => Promise<void>;
};

export const undoKeptMs = 30 * 24 * 3_600_000;

export function undoStore(database: DeviceDatabase, now: () => number): UndoStore {
  return {
    read: (sessionId) =>
      database.transact(['undo'], 'relaxed', async (tx) => {
        const undo = tx.objectStore('undo');
        const forgotten = IDBKeyRange.upperBound(now() - undoKeptMs);
        for (const session of await undo.index('at').getAllKeys(forgotten)) {
          await undo.delete(session);
        }
        return decodeUndo(await undo.get(sessionId));
      }),
    write: (sessionId, kept) =>
      database.transact(['undo'], 'relaxed', (tx) => {
        const written = tx.objectStore('undo').put({ session: sessionId, ...kept, at: now() });
        // At once: the page may be going away.
        tx.commit();
        return written.then(() => undefined);
      }),
  };
}
