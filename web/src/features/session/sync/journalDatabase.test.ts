import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceDatabase, openWithinMs } from '../../../shared/storage/deviceDatabase';
import { beginning, noCopy } from './deviceCopy';
import { JournalError } from './journal';
import { journalDatabase } from './journalDatabase';
import type { JournalRecord, KnownText } from './state';

const session = 'a0000000-0000-4000-8000-000000000000';
const base: KnownText = { text: 'a', revision: 1, etag: 'e1', at: 1, device: null };
const unsent = (text: string, at = 5): JournalRecord => ({
  kind: 'unsent',
  text,
  base,
  attempts: ['t'],
  at,
});
const known = (revision: number): JournalRecord => ({
  kind: 'known',
  text: { text: `text ${revision}`, revision, etag: `e${revision}`, at: revision, device: 'me' },
});

const tab = (name: string, ...alive: string[]) =>
  journalDatabase(deviceDatabase(), name, () => Promise.resolve(new Set(alive)));

async function spoil(store: string, value: unknown): Promise<void> {
  const db = await openDB('holdfast');
  await db.put(store, value);
  db.close();
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('journal database', () => {
  it('gives the words of a tab that is gone to the next one', async () => {
    await tab('one').write(session, [unsent('ab')]);
    const copy = await tab('two', 'two').read(session);
    expect(copy.unsent).toMatchObject({ text: 'ab', base, attempts: ['t'], at: 5 });
    expect((await tab('three').read(session)).unsent?.text, 'and so on').toBe('ab');
  });

  it('knows a session that was begun here until a server has shown any text of it', async () => {
    await tab('one').begin(session);
    expect(await tab('two').read(session)).toMatchObject({ begunHere: true, known: [beginning] });
    await tab('one').write(session, [{ kind: 'known', text: beginning }]);
    expect(await tab('two').read(session)).toMatchObject({ begunHere: false, known: [beginning] });
  });

  it('does not take a session that it knows for one that begins', async () => {
    await tab('one').write(session, [known(3)]);
    await tab('one').begin(session);
    const copy = await tab('two').read(session);
    expect(copy.begunHere).toBe(false);
    expect(copy.known.map(({ revision }) => revision)).toEqual([3]);
  });

  it('goes on with words that were typed where a session began', async () => {
    await tab('one').begin(session);
    await tab('one').write(session, [
      { kind: 'unsent', text: 'Jane', base: beginning, attempts: [], at: 5 },
    ]);
    const copy = await tab('two').read(session);
    expect(copy.unsent).toMatchObject({ text: 'Jane', base: beginning });
  });

  it('leaves the words of a living tab alone', async () => {
    await tab('one').write(session, [unsent('ab')]);
    expect((await tab('two', 'one', 'two').read(session)).unsent).toBeNull();
    expect((await tab('three').read(session)).unsent?.text).toBe('ab');
  });

  it('sets the older of two lost tabs’ words aside', async () => {
    await tab('one').write(session, [unsent('older', 5)]);
    await tab('two').write(session, [unsent('newer', 9)]);
    for (const next of ['three', 'four']) {
      const copy = await tab(next).read(session);
      expect(copy.unsent?.text).toBe('newer');
      expect(copy.setAside).toMatchObject([{ whose: 'otherTab', text: 'older' }]);
    }
  });

  it('keeps sessions apart', async () => {
    await tab('one').write(session, [unsent('ab'), known(3)]);
    expect(await tab('two').read('b0000000-0000-4000-8000-000000000000')).toEqual(noCopy);
  });

  it('strikes out what was sent, and keeps the confirmed text', async () => {
    const journal = tab('one');
    await journal.write(session, [unsent('ab')]);
    await journal.write(session, [known(2), { kind: 'allSent' }]);
    const copy = await tab('two').read(session);
    expect(copy.unsent).toBeNull();
    expect(copy.known.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('lets go of confirmed texts once the cold store covers them', async () => {
    const journal = tab('one');
    await journal.write(session, [known(2), known(3), known(4)]);
    await journal.write(session, [{ kind: 'covered', revision: 3 }]);
    const copy = await journal.read(session);
    expect(copy.known.map(({ revision }) => revision)).toEqual([3, 4]);
  });

  it('keeps the base of another tab’s unsent words', async () => {
    await tab('one').write(session, [unsent('ab')]);
    const two = tab('two', 'one');
    await two.write(session, [known(7), known(8), { kind: 'covered', revision: 8 }]);
    expect((await two.read(session)).known.map(({ revision }) => revision)).toEqual([1, 8]);
  });

  it('keeps texts set aside until they are let go', async () => {
    const journal = tab('one');
    const aside = {
      id: 'x',
      whose: 'theirs' as const,
      text: 'theirs',
      at: 4,
      kept: true,
      dismissed: false,
    };
    await journal.write(session, [{ kind: 'aside', aside }]);
    expect((await tab('two').read(session)).setAside).toMatchObject([aside]);
    await journal.write(session, [{ kind: 'asideGone', id: 'x' }]);
    expect((await tab('two').read(session)).setAside).toEqual([]);
  });

  it.each<[string, object]>([
    ['unsent', { session, tab: 'one', text: 7, at: 1, base }],
    ['unsent', { session, tab: 'one' }],
    ['known', { session, revision: 3, text: null, etag: 'e' }],
    ['aside', { session, id: 'x', whose: 'nobody', text: 'x', at: 1 }],
  ])(
    'sets a corrupt entry of %s aside and reports it, and reads the rest',
    async (store, value) => {
      await tab('two').write(session, [unsent('ab')]);
      await spoil(store, value);
      const journal = tab('three');
      const copy = await journal.read(session);
      expect(copy).toMatchObject({ damaged: 1, unsent: { text: 'ab' } });
      expect(JSON.parse(await journal.damaged(session))).toMatchObject([{ store, found: value }]);
      expect((await journal.read(session)).damaged, 'set aside once').toBe(1);
    },
  );

  it('takes a database of a newer release for unknown, not for empty', async () => {
    (await openDB('holdfast', 99)).close();
    await expect(tab('one').read(session)).rejects.toMatchObject({ trouble: 'missing' });
  });

  it('makes way for a newer release, and says so at the next write', async () => {
    const journal = tab('one');
    await journal.write(session, [unsent('ab')]);
    (await openDB('holdfast', 99)).close();
    await expect(journal.write(session, [unsent('abc')])).rejects.toBeInstanceOf(JournalError);
  });

  it('does not wait for good for a database that something else holds', async () => {
    const holder = await openDB('holdfast', 2);
    const deletion = indexedDB.deleteDatabase('holdfast');
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const read = expect(tab('one').read(session)).rejects.toMatchObject({ trouble: 'slow' });
    await vi.advanceTimersByTimeAsync(openWithinMs);
    await read;
    vi.useRealTimers();
    holder.close();
    await new Promise((resolve) => {
      deletion.onsuccess = resolve;
    });
  });

  it('says that there is none where the browser has none', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(tab('one').read(session)).rejects.toMatchObject({ trouble: 'missing' });
  });

  it('says that the device is full', async () => {
    const journal = tab('one');
    await journal.read(session);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(journal.write(session, [unsent('ab')])).rejects.toMatchObject({ trouble: 'full' });
    vi.restoreAllMocks();
    await journal.write(session, [unsent('ab')]);
    expect((await journal.read(session)).unsent?.text).toBe('ab');
  });

  it('writes all records or none', async () => {
    const journal = tab('one');
    await journal.write(session, [unsent('ab')]);
    const broken = { kind: 'aside', aside: { id: () => 'no key' } } as unknown as JournalRecord;
    await expect(journal.write(session, [{ kind: 'allSent' }, broken])).rejects.toThrow();
    expect((await tab('one').read(session)).unsent?.text).toBe('ab');
  });
});
