import { createContext } from 'react';
import { asFields } from '../api/decode';
import type { DeviceDatabase } from './deviceDatabase';

/** What is written beside a resume: the posting it is held against, the bullet being made. */
export type Beside = 'posting' | 'bullet';

/** Where that outlives the page. All reject with `StorageError`. */
export type BesideStore = {
  /** As it was written, by whatever release; null for nothing. */
  read: (sessionId: string, what: Beside) => Promise<unknown>;
  /** Null takes away what was kept. */
  write: (sessionId: string, what: Beside, value: unknown) => Promise<void>;
};

/** Null where nothing can be kept. */
export const BesideStorage = createContext<BesideStore | null>(null);

export function besideStore(database: DeviceDatabase): BesideStore {
  return {
    read: (sessionId, what) =>
      database.transact(['beside'], 'relaxed', async (tx) => {
        const kept = asFields(await tx.objectStore('beside').get([sessionId, what]));
        return kept?.value ?? null;
      }),
    write: (sessionId, what, value) =>
      database.transact(['beside'], 'relaxed', (tx) => {
        const store = tx.objectStore('beside');
        const written =
          value === null
            ? store.delete([sessionId, what])
            : store.put({ session: sessionId, what, value, at: Date.now() });
        // At once: the page may be going away.
        tx.commit();
        return written.then(() => undefined);
      }),
  };
}
