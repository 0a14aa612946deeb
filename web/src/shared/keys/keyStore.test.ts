import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceDatabase } from '../storage/deviceDatabase';
import { createSessionKeys } from './createSessionKeys';
import { keyStore, nothingKept, type KeptKeys } from './keyStore';
import { newKey } from './sessionKeys';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const key = newKey();
const link = { kind: 'pending', secret: newKey(), key: newKey() } as const;

describe('kept keys', () => {
  it.each<KeptKeys>([
    { key, link: null, wantsLink: true },
    { key: null, link, wantsLink: false },
    { key, link: { kind: 'failed', why: 'tooMany' }, wantsLink: false },
  ])('outlive the page: %j', async (kept) => {
    await keyStore(deviceDatabase()).change('s', () => kept);
    expect(await keyStore(deviceDatabase()).read('s')).toEqual(kept);
    expect(await keyStore(deviceDatabase()).read('other')).toEqual(nothingKept);
  });

  it('leave nothing behind when there are none any more', async () => {
    const database = deviceDatabase();
    await keyStore(database).change('s', () => ({ ...nothingKept, key }));
    await keyStore(database).change('s', () => nothingKept);
    const left = await database.transact(['keys'], 'strict', (tx) =>
      tx.objectStore('keys').count(),
    );
    expect(left).toBe(0);
  });

  it.each([{ key: 'short' }, { key: 7 }, { link: { kind: 'pending', secret: 'x' } }, { link: 1 }])(
    'are none where %j was found: no such thing can go into a header',
    async (found) => {
      const database = deviceDatabase();
      await database.transact(['keys'], 'strict', (tx) =>
        tx.objectStore('keys').put({ session: 's', ...found }),
      );
      expect(await keyStore(database).read('s')).toEqual(nothingKept);
    },
  );
});

describe('the keys of a browser', () => {
  it('are one and the same in two tabs that make one at the same time', async () => {
    const [one, other] = [0, 0].map(() => createSessionKeys(keyStore(deviceDatabase())));
    const made = await Promise.all([one?.ensure('s'), other?.ensure('s')]);
    expect(made[0]).toBe(made[1]);
    expect(one?.current('s')).toBe(made[0]);
  });

  it('are told to the other tabs, which read them where they are kept', async () => {
    const one = createSessionKeys(keyStore(deviceDatabase()));
    const other = createSessionKeys(keyStore(deviceDatabase()));
    await other.load('s');
    const told = new Promise((resolve) => other.subscribe(resolve));
    const made = await one.ensure('s');
    expect(await told).toBe('s');
    expect(other.current('s')).toBe(made);
  });

  it('are never the same again once renewed', async () => {
    const keys = createSessionKeys(keyStore(deviceDatabase()));
    const first = await keys.ensure('s');
    const second = await keys.renew('s');
    expect(second).not.toBe(first);
    expect(await keys.ensure('s')).toBe(second);
  });

  it('tell of nothing when what is read is what was known', async () => {
    const keys = createSessionKeys(keyStore(deviceDatabase()));
    await keys.ensure('s');
    const listener = vi.fn();
    keys.subscribe(listener);
    await keys.load('s');
    expect(listener).not.toHaveBeenCalled();
  });

  it('have a link that is being opened before the first call is made', async () => {
    const keys = createSessionKeys(keyStore(deviceDatabase()));
    keys.openLink('s', link.secret);
    await keys.load('s');
    expect(keys.kept('s').link).toMatchObject({ kind: 'pending', secret: link.secret });
  });
});
