import {
  ofSession,
  type DeviceDatabase,
  type Writing,
} from '../../../shared/storage/deviceDatabase';
import { decodeAside, decodeKnown, decodeUnsent, type KnownEntry } from './decodeEntry';
import { beginning, gather, knownKept, surplus, type DeviceCopy, type Left } from './deviceCopy';
import type { Journal } from './journal';
import type { JournalRecord, KnownText } from './state';

const stores: ('unsent' | 'known' | 'aside' | 'damaged')[] = [
  'unsent',
  'known',
  'aside',
  'damaged',
];
type JournalWriting = Writing<(typeof stores)[number]>;

/**
 * The journal in IndexedDB. Every transaction asks for strict durability: it is done only when the
 * browser has handed it to the disk.
 *
 * @param tab names this tab among those of the browser
 * @param tabsAlive the names of the tabs that still run, this one possibly among them
 */
export function journalDatabase(
  database: DeviceDatabase,
  tab: string,
  tabsAlive: () => Promise<ReadonlySet<string>>,
): Journal {
  return {
    async read(sessionId, shown = new Set()) {
      const alive = await tabsAlive();
      const whose = (owner: string) => !shown.has(owner) && (owner === tab || !alive.has(owner));
      return database.transact(stores, 'strict', (tx) => takeOver(tx, sessionId, tab, whose));
    },
    async left(sessionId) {
      const alive = await tabsAlive();
      return database.transact(stores, 'strict', async (tx) => {
        const known = await readKnown(tx, sessionId);
        return leftBy(tx, sessionId, known, (owner) => owner !== tab && !alive.has(owner));
      });
    },
    async begin(sessionId) {
      await database.transact(stores, 'strict', async (tx) => {
        const known = tx.objectStore('known');
        if ((await known.count(ofSession(sessionId, 0))) > 0) return;
        await known.put({ session: sessionId, ...beginning, begunHere: true });
      });
    },
    async write(sessionId, records) {
      const alive = records.some(({ kind }) => kind === 'tabsGone') ? await tabsAlive() : null;
      await database.transact(stores, 'strict', async (tx) => {
        for (const record of records) await put(tx, sessionId, tab, gone(record, alive));
      });
    },
    async damaged(sessionId) {
      const found = await database.transact(stores, 'strict', (tx) =>
        tx.objectStore('damaged').getAll(),
      );
      return JSON.stringify(
        found.filter(({ session }) => session === sessionId),
        null,
        2,
      );
    },
  };
}

async function put(
  tx: JournalWriting,
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
async function letGo(
  tx: JournalWriting,
  session: string,
  covered: number,
  from: number,
): Promise<void> {
  const known = tx.objectStore('known');
  const revisions = (await known.getAllKeys(ofSession(session, 0))).map(([, revision]) => revision);
  if (revisions.length <= from) return;
  const unsent = await tx.objectStore('unsent').getAll(ofSession(session, ''));
  const bases = unsent.map((entry) => decodeUnsent(entry)?.base.revision ?? 0);
  for (const revision of surplus(revisions, covered, new Set(bases))) {
    await known.delete([session, revision]);
  }
}

/** A tab that still lives keeps its entry: it may have written more since. */
function gone(record: JournalRecord, alive: ReadonlySet<string> | null): JournalRecord {
  if (record.kind !== 'tabsGone' || alive === null) return record;
  return { ...record, tabs: record.tabs.filter((one) => !alive.has(one)) };
}

/** Reads a session and makes the words of tabs that are gone those of this one. */
async function takeOver(
  tx: JournalWriting,
  session: string,
  tab: string,
  whose: (tab: string) => boolean,
): Promise<DeviceCopy> {
  const known = await readKnown(tx, session);
  const setAside = await readAll(tx, 'aside', session, '', decodeAside);
  const left = await leftBy(tx, session, known, whose);
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

async function readKnown(tx: JournalWriting, session: string): Promise<KnownEntry[]> {
  const known = await readAll(tx, 'known', session, 0, decodeKnown);
  return known.sort((a, b) => a.revision - b.revision);
}

async function leftBy(
  tx: JournalWriting,
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
  tx: JournalWriting,
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
