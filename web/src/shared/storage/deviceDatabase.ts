import {
  openDB,
  type DBSchema,
  type IDBPDatabase,
  type IDBPTransaction,
  type StoreNames,
} from 'idb';

// Values are `unknown` on purpose: what is read may have been written by another release.
export type DeviceSchema = DBSchema & {
  unsent: { key: [string, string]; value: unknown };
  known: { key: [string, number]; value: unknown };
  aside: { key: [string, string]; value: unknown };
  damaged: { key: number; value: { session: string; store: string; found: unknown; at: number } };
  /** Messages to the assistant that no server has answered yet, by session and turn. */
  questions: { key: [string, string]; value: unknown };
  /** The message being written, by session. */
  drafts: { key: string; value: unknown };
  /** What undo can take back, by session. */
  undo: { key: string; value: unknown; indexes: { at: number } };
  /** What lets this browser into locked sessions, by session. */
  keys: { key: string; value: unknown };
  /** What is written beside the resume, by session and what it is. */
  beside: { key: [string, string]; value: unknown };
};

export type DeviceStore = StoreNames<DeviceSchema>;
export type Writing<Name extends DeviceStore = DeviceStore> = IDBPTransaction<
  DeviceSchema,
  Name[],
  'readwrite'
>;

/** Why this device cannot keep something. */
export type StorageTrouble = 'missing' | 'full' | 'slow' | 'failed';

export class StorageError extends Error {
  readonly trouble: StorageTrouble;

  constructor(trouble: StorageTrouble, cause: unknown) {
    super(`storage of this device: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

/** What this browser keeps, behind one connection. */
export type DeviceDatabase = {
  /**
   * All of the work or nothing of it. `strict` is done only when the browser has handed it to the
   * disk; what may be lost with the power takes `relaxed`. Rejects with {@link StorageError}.
   */
  transact: <Name extends DeviceStore, T>(
    stores: Name[],
    durability: 'strict' | 'relaxed',
    work: (tx: Writing<Name>) => Promise<T>,
  ) => Promise<T>;
};

const version = 4;
export const openWithinMs = 3_000;

export function deviceDatabase(): DeviceDatabase {
  let connection: Promise<IDBPDatabase<DeviceSchema>> | null = null;

  async function database(): Promise<IDBPDatabase<DeviceSchema>> {
    try {
      connection ??= open();
    } catch (error) {
      throw new StorageError('missing', error);
    }
    return soon(connection, (error) => {
      connection = null;
      return new StorageError('missing', error);
    });
  }

  function open(): Promise<IDBPDatabase<DeviceSchema>> {
    const drop = () => {
      connection = null;
    };
    return openDB<DeviceSchema>('holdfast', version, {
      upgrade,
      blocking(_now, _wanted, event) {
        // A newer release of the page in another tab must not wait for this one.
        drop();
        (event.target as IDBDatabase).close();
      },
      terminated: drop,
    });
  }

  return {
    async transact(stores, durability, work) {
      const db = await database();
      try {
        return await allOrNothing(db.transaction(stores, 'readwrite', { durability }), work);
      } catch (error) {
        connection = null;
        db.close();
        throw new StorageError(isFull(error) ? 'full' : 'failed', error);
      }
    },
  };
}

/** Only ever adds: what an older release has kept stays as it is. */
function upgrade(db: IDBPDatabase<DeviceSchema>, from: number): void {
  if (from < 1) {
    db.createObjectStore('unsent', { keyPath: ['session', 'tab'] });
    db.createObjectStore('known', { keyPath: ['session', 'revision'] });
    db.createObjectStore('aside', { keyPath: ['session', 'id'] });
    db.createObjectStore('damaged', { autoIncrement: true });
  }
  if (from < 2) {
    db.createObjectStore('questions', { keyPath: ['session', 'turnId'] });
    db.createObjectStore('drafts', { keyPath: 'session' });
    db.createObjectStore('undo', { keyPath: 'session' }).createIndex('at', 'at');
  }
  if (from < 3) db.createObjectStore('keys', { keyPath: 'session' });
  if (from < 4) db.createObjectStore('beside', { keyPath: ['session', 'what'] });
}

/**
 * What is opened, unless that takes too long: another tab may hold the database for good, and the
 * page must not wait with it. The opening itself goes on, for whoever asks later.
 */
function soon<T>(opening: Promise<T>, failure: (error: unknown) => StorageError): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new StorageError('slow', null));
    }, openWithinMs);
    opening
      .then(resolve, (error: unknown) => {
        reject(failure(error));
      })
      .finally(() => {
        clearTimeout(timer);
      });
  });
}

async function allOrNothing<Name extends DeviceStore, T>(
  tx: Writing<Name>,
  work: (tx: Writing<Name>) => Promise<T>,
): Promise<T> {
  // A transaction may fail while the work awaits something else, before anybody looks at it.
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    // Without this, what was asked before a value that cannot be stored would be committed.
    abort(tx);
    await tx.done.catch(() => undefined);
    throw error;
  }
}

function abort(tx: { abort: () => void }): void {
  try {
    tx.abort();
  } catch {
    // It has ended already, by the very error that is being told.
  }
}

/** All keys of a session, whose second part is a number or a string. */
export function ofSession(session: string, from: string | number): IDBKeyRange {
  return IDBKeyRange.bound([session, from], [session, []]);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
