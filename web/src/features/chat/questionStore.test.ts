import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceDatabase, type DeviceDatabase } from '../../shared/storage/deviceDatabase';
import { passageOf } from '../../shared/text/passage';
import { draftStore } from './draft';
import type { Kept } from './queueState';
import { questionStore } from './questionStore';

const session = 'a0000000-0000-4000-8000-000000000000';
const kept: Kept = {
  question: {
    turnId: 't1',
    message: 'Shorten\nthis',
    action: 'shorten',
    passage: passageOf('long words', 0, 4),
  },
  at: 7,
};
let database: DeviceDatabase;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = deviceDatabase();
});

describe('question store', () => {
  it('gives a question back word for word, with the place of what it is about', async () => {
    await questionStore(database).keep(session, kept);
    expect(await questionStore(deviceDatabase()).read(session)).toEqual([kept]);
    expect(await questionStore(database).read('b')).toEqual([]);
  });

  it('keeps the same question once, until it is forgotten', async () => {
    const store = questionStore(database);
    await store.keep(session, kept);
    await store.keep(session, { ...kept, at: 9 });
    expect((await store.read(session)).map(({ at }) => at)).toEqual([9]);
    await store.forget(session, 't1');
    expect(await store.read(session)).toEqual([]);
  });

  it.each([
    { turnId: 't2', message: 5, at: 1, action: null, passage: null },
    { turnId: 't2', message: 'm', at: 'now', action: null, passage: null },
    { turnId: 't2', message: 'm', at: 1, action: null, passage: { place: null } },
  ])('sets aside what it cannot read, and reads the rest: %o', async (entry) => {
    const store = questionStore(database);
    await store.keep(session, kept);
    const spoilt = { session, ...entry };
    await database.transact(['questions'], 'strict', (tx) =>
      tx.objectStore('questions').put(spoilt),
    );
    expect(await store.read(session)).toEqual([kept]);
    const damaged = await database.transact(['damaged', 'questions'], 'strict', (tx) =>
      Promise.all([tx.objectStore('damaged').getAll(), tx.objectStore('questions').count()]),
    );
    expect(damaged).toMatchObject([[{ session, store: 'questions', found: spoilt }], 1]);
  });
});

describe('draft store', () => {
  it('keeps the words of a draft, and none once it is empty', async () => {
    const store = draftStore(database);
    await store.write(session, { message: 'Half', quoted: passageOf('long words', 0, 4) });
    const quoted = { text: 'long', place: null };
    expect(await draftStore(deviceDatabase()).read(session)).toEqual({ message: 'Half', quoted });
    await store.write(session, { message: '', quoted: null });
    expect(await store.read(session)).toBeNull();
  });
});
