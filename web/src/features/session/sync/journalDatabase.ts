import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { decodeAside, decodeKnown, decodeUnsent, type KnownEntry } from './decodeEntry';
import { beginning, gather, knownKept, surplus, type DeviceCopy, type Left } from './deviceCopy';
import { JournalError, type Journal } from './journal';
import type { JournalRecord, KnownText } from './state';

// Values are `unknown` on purpose: what is read may have been written by another release.
type Schema = DBSchema & {
  unsent: { key: [string, string]; value: unknown };
  known: { key: [string, number]; value: unknown };
  aside: { key: [string, string]; value: unknown };
  damaged: { key: number; value: { session: string; store: string; found: unknown; at: number } };
};
type Stores = ('unsent' | 'known' | 'aside' | 'damaged')[];
type Writing = IDBPTransaction<Schema, Stores, 'readwrite'>;

const stores: Stores = ['unsent', 'known', 'aside', 'damaged'];
const version = 1;
export const openWithinMs = 3_000;

/**
 * The journal in IndexedDB. Every transaction asks for strict durability: it is done only when the
 * browser has handed it to the disk.
 *
 * @param tab names this tab among those of the browser
 * @param tabsAlive the names of the tabs that still run, this one possibly among them
 */
export function journalDatabase(
  tab: string,
  tabsAlive: () => Promise<ReadonlySet<string>>,
): Journal {
  let connection: Promise<IDBPDatabase<Schema>> | null = null;

  async function database(): Promise<IDBPDatabase<Schema>> {
    try {
      connection ??= open();
    } catch (error) {
      throw new JournalError('missing', error);
    }
    return soon(connection, (error) => {
      connection = null;
      return new JournalError('missing', error);
    });
  }

  function open(): Promise<IDBPDatabase<Schema>> {
    const drop = () => {
      connection = null;
    };
    return openDB<Schema>('holdfast', version, {
      upgrade(db) {
        db.createObjectStore('unsent', { keyPath: ['session', 'tab'] });
        db.createObjectStore('known', { keyPath: ['session', 'revision'] });
        db.createObjectStore('aside', { keyPath: ['session', 'id'] });
        db.createObjectStore('damaged', { autoIncrement: true });
      },
      blocking(_now, _wanted, event) {
        // A newer release of the page in another tab must not wait for this one.
        drop();
        (event.target as IDBDatabase).close();
      },
      terminated: drop,
    });
  }

  async function transact<T>(work: (tx: Writing) => Promise<T>): Promise<T> {
    const db = await database();
    try {
      return await allOrNothing(db, work);
    } catch (error) {
      connection = null;
      db.close();
      throw new JournalError(isFull(error) ? 'full' : 'failed', error);
    }
  }

  return {
    async read(sessionId) {
      const alive = await tabsAlive();
      return transact((tx) => takeOver(tx, sessionId, tab, alive));
    },
    async left(sessionId) {
      const alive = await tabsAlive();
      return transact(async (tx) => {
        const known = await readKnown(tx, sessionId);
        return leftBy(tx, sessionId, known, (owner) => owner !== tab && !alive.has(owner));
      });
    },
    async begin(sessionId) {
      await transact(async (tx) => {
        const known = tx.objectStore('known');
        if ((await known.count(ofSession(sessionId, 0))) > 0) return;
        await known.put({ session: sessionId, ...beginning, begunHere: true });
      });
    },
    async write(sessionId, records) {
      await transact(async (tx) => {
        for (const record of records) await put(tx, sessionId, tab, record);
      });
    },
    async damaged(sessionId) {
      const found = await (await database()).getAll('damaged');
      return JSON.stringify(
        found.filter(({ session }) => session === sessionId),
        null,
        2,
      );
    },
  };
}

/**
 * What is opened, unless that takes too long: another tab may hold the database for good, and the
 * page must not wait with it. The opening itself goes on, for whoever asks later.
 */
function soon<T>(opening: Promise<T>, failure: (error: unknown) => JournalError): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new JournalError('slow', null));
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

async function allOrNothing<T>(
  db: IDBPDatabase<Schema>,
  work: (tx: Writing) => Promise<T>,
): Promise<T> {
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
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

function abort(tx: Writing): void {
  try {
    tx.abort();
  } catch {
    // It has ended already, by the very error that is being told.
  }
}

async function put(
  tx: Writing,
  session: string,
  tab: string,
  record: JournalRecord,
): Promise<void> {
  switch (record.kind) {
    case 'unsent': {
      const { text, base, attempts, at } = record;
      const known = tx.objectStore('known');
      if ((await known.getKey([session, base.revision])) === undefined) {
        await known.put({ session, ...base });
      }
      const { revision, etag, at: baseAt } = base;
      await tx
        .objectStore('unsent')
        .put({ session, tab, text, base: { revision, etag, at: baseAt }, attempts, at });
      return;
    }
    case 'allSent':
      await tx.objectStore('unsent').delete([session, tab]);
      return;
    case 'known':
      await tx.objectStore('known').put({ session, ...record.text });
      await letGo(tx, session, 0, knownKept);
      return;
    case 'covered':
      await letGo(tx, session, record.revision, 0);
      return;
    case 'aside':
      await tx.objectStore('aside').put({ session, ...record.aside });
      return;
    case 'asideGone':
      await tx.objectStore('aside').delete([session, record.id]);
      return;
    case 'tabsGone':
      for (const gone of record.tabs) await tx.objectStore('unsent').delete([session, gone]);
      return;
  }
}

/** Drops known texts that are not needed, once there are more than `from`. */
async function letGo(tx: Writing, session: string, covered: number, from: number): Promise<void> {
  const known = tx.objectStore('known');
  const revisions = (await known.getAllKeys(ofSession(session, 0))).map(([, revision]) => revision);
  if (revisions.length <= from) return;
  const unsent = await tx.objectStore('unsent').getAll(ofSession(session, ''));
  const bases = unsent.map((entry) => decodeUnsent(entry)?.base.revision ?? 0);
  for (const revision of surplus(revisions, covered, new Set(bases))) {
    await known.delete([session, revision]);
  }
}

/** Reads a session and makes the words of tabs that are gone those of this one. */
async function takeOver(
  tx: Writing,
  session: string,
  tab: string,
  alive: ReadonlySet<string>,
): Promise<DeviceCopy> {
  const known = await readKnown(tx, session);
  const setAside = await readAll(tx, 'aside', session, '', decodeAside);
  const left = await leftBy(tx, session, known, (owner) => owner === tab || !alive.has(owner));
  const { newest, toSetAside } = gather(left, known, setAside);
  for (const aside of toSetAside) await tx.objectStore('aside').put({ session, ...aside });
  for (const entry of left) await tx.objectStore('unsent').delete([session, entry.tab]);
  if (newest !== null) {
    const { text, attempts, at, base } = newest;
    const { revision, etag, at: baseAt } = base;
    await tx
      .objectStore('unsent')
      .put({ session, tab, text, base: { revision, etag, at: baseAt }, attempts, at });
  }
  const damaged = await tx.objectStore('damaged').getAll();
  return {
    unsent: newest,
    known,
    setAside: [...setAside, ...toSetAside],
    begunHere: known.at(-1)?.begunHere ?? false,
    damaged: damaged.filter((one) => one.session === session).length,
  };
}

async function readKnown(tx: Writing, session: string): Promise<KnownEntry[]> {
  const known = await readAll(tx, 'known', session, 0, decodeKnown);
  return known.sort((a, b) => a.revision - b.revision);
}

async function leftBy(
  tx: Writing,
  session: string,
  known: readonly KnownText[],
  whose: (tab: string) => boolean,
): Promise<Left[]> {
  const entries = await readAll(tx, 'unsent', session, '', decodeUnsent);
  return entries
    .filter(({ tab }) => whose(tab))
    .map((entry) => ({
      ...entry,
      base: {
        text: '',
        device: null,
        ...known.find((text) => text.revision === entry.base.revision),
        ...entry.base,
      },
    }));
}

async function readAll<T>(
  tx: Writing,
  store: 'unsent' | 'known' | 'aside',
  session: string,
  from: string | number,
  decode: (value: unknown) => T | null,
): Promise<T[]> {
  const decoded: T[] = [];
  const cursorStore = tx.objectStore(store);
  let cursor = await cursorStore.openCursor(ofSession(session, from));
  while (cursor !== null) {
    const entry = decode(cursor.value);
    if (entry === null) {
      const found = cursor.value;
      await tx.objectStore('damaged').add({ session, store, found, at: Date.now() });
      await cursor.delete();
    } else {
      decoded.push(entry);
    }
    cursor = await cursor.continue();
  }
  return decoded;
}

/** All keys of a session, whose second part is a number or a string. */
function ofSession(session: string, from: string | number): IDBKeyRange {
  return IDBKeyRange.bound([session, from], [session, []]);
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
