import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceDatabase } from './deviceDatabase';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** The database as the first release made it. */
const firstRelease = (closeFor = true) =>
  openDB('holdfast', 1, {
    upgrade(db) {
      db.createObjectStore('unsent', { keyPath: ['session', 'tab'] });
      db.createObjectStore('known', { keyPath: ['session', 'revision'] });
      db.createObjectStore('aside', { keyPath: ['session', 'id'] });
      db.createObjectStore('damaged', { autoIncrement: true });
    },
    blocking(_now, _wanted, event) {
      if (closeFor) (event.target as IDBDatabase).close();
    },
  });

/** The database as the release made it that had no keys yet. */
const secondRelease = () =>
  openDB('holdfast', 2, {
    upgrade(db) {
      db.createObjectStore('unsent', { keyPath: ['session', 'tab'] });
      db.createObjectStore('known', { keyPath: ['session', 'revision'] });
      db.createObjectStore('aside', { keyPath: ['session', 'id'] });
      db.createObjectStore('damaged', { autoIncrement: true });
      db.createObjectStore('questions', { keyPath: ['session', 'turnId'] });
      db.createObjectStore('drafts', { keyPath: 'session' });
      db.createObjectStore('undo', { keyPath: 'session' }).createIndex('at', 'at');
    },
  });

/** The database as the release made it that had no job panel yet. */
const thirdRelease = () =>
  openDB('holdfast', 3, {
    upgrade(db) {
      for (const name of ['unsent', 'known', 'aside', 'questions'] as const) {
        db.createObjectStore(name, { keyPath: ['session', 'id'] });
      }
      db.createObjectStore('damaged', { autoIncrement: true });
      db.createObjectStore('drafts', { keyPath: 'session' });
      db.createObjectStore('undo', { keyPath: 'session' }).createIndex('at', 'at');
      db.createObjectStore('keys', { keyPath: 'session' });
    },
  });

const words = { session: 's', tab: 't', text: 'only here' };

describe('device database', () => {
  it('keeps all that a database of the first release holds', async () => {
    const before = await firstRelease();
    await before.put('unsent', words);
    await before.put('known', { session: 's', revision: 3, text: 'old' });
    await before.put('aside', { session: 's', id: 'x', text: 'theirs' });
    await before.put('damaged', { session: 's', store: 'unsent', found: 1, at: 1 });
    before.close();
    const kept = await deviceDatabase().transact(
      ['unsent', 'known', 'aside', 'damaged', 'questions', 'drafts', 'undo', 'keys'],
      'strict',
      async (tx) => ({
        unsent: await tx.objectStore('unsent').getAll(),
        known: await tx.objectStore('known').getAll(),
        aside: await tx.objectStore('aside').getAll(),
        damaged: await tx.objectStore('damaged').getAll(),
        questions: await tx.objectStore('questions').getAll(),
      }),
    );
    expect(kept).toEqual({
      unsent: [words],
      known: [{ session: 's', revision: 3, text: 'old' }],
      aside: [{ session: 's', id: 'x', text: 'theirs' }],
      damaged: [{ session: 's', store: 'unsent', found: 1, at: 1 }],
      questions: [],
    });
  });

  it('keeps all that a database of the second release holds, and has room for keys', async () => {
    const question = { session: 's', turnId: 't', message: 'Shorten it' };
    const undo = { session: 's', at: 7 };
    const before = await secondRelease();
    await before.put('unsent', words);
    await before.put('questions', question);
    await before.put('drafts', { session: 's', message: 'And' });
    await before.put('undo', undo);
    before.close();
    const kept = await deviceDatabase().transact(
      ['unsent', 'questions', 'drafts', 'undo', 'keys'],
      'strict',
      async (tx) => ({
        unsent: await tx.objectStore('unsent').getAll(),
        questions: await tx.objectStore('questions').getAll(),
        drafts: await tx.objectStore('drafts').getAll(),
        undo: await tx.objectStore('undo').index('at').getAll(7),
        keys: await tx.objectStore('keys').getAll(),
      }),
    );
    expect(kept).toEqual({
      unsent: [words],
      questions: [question],
      drafts: [{ session: 's', message: 'And' }],
      undo: [undo],
      keys: [],
    });
  });

  it('keeps the keys of the third release, and has room for a posting', async () => {
    const before = await thirdRelease();
    await before.put('keys', { session: 's', key: 'k' });
    await before.put('drafts', { session: 's', message: 'And' });
    before.close();
    const kept = await deviceDatabase().transact(
      ['keys', 'drafts', 'beside'],
      'strict',
      async (tx) => ({
        keys: await tx.objectStore('keys').getAll(),
        drafts: await tx.objectStore('drafts').getAll(),
        beside: await tx.objectStore('beside').getAll(),
      }),
    );
    expect(kept).toEqual({
      keys: [{ session: 's', key: 'k' }],
      drafts: [{ session: 's', message: 'And' }],
      beside: [],
    });
  });

  it('is not held up by a tab of the first release', async () => {
    const before = await firstRelease();
    await before.put('unsent', words);
    const found = await deviceDatabase().transact(['unsent'], 'strict', (tx) =>
      tx.objectStore('unsent').getAll(),
    );
    expect(found).toEqual([words]);
  });

  it('opens by itself once a tab that held it up lets go', async () => {
    const before = await firstRelease(false);
    const database = deviceDatabase();
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const first = expect(
      database.transact(['drafts'], 'strict', () => Promise.resolve()),
    ).rejects.toMatchObject({ trouble: 'slow' });
    await vi.advanceTimersByTimeAsync(3_000);
    await first;
    vi.useRealTimers();
    before.close();
    await database.transact(['drafts'], 'strict', async (tx) => {
      await tx.objectStore('drafts').put({ session: 's' });
    });
  });

  it('keeps the stores apart: one that fails takes nothing back of another', async () => {
    const database = deviceDatabase();
    const good = database.transact(['drafts'], 'relaxed', (tx) =>
      tx.objectStore('drafts').put({ session: 's' }),
    );
    const bad = database.transact(['undo'], 'relaxed', (tx) =>
      tx.objectStore('undo').put({ session: () => 'no key' }),
    );
    await expect(bad).rejects.toMatchObject({ trouble: 'failed' });
    await good;
    const found = await database.transact(['drafts', 'undo'], 'relaxed', (tx) =>
      Promise.all([tx.objectStore('drafts').count(), tx.objectStore('undo').count()]),
    );
    expect(found).toEqual([1, 0]);
  });
});
