import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceDatabase } from '../../../shared/storage/deviceDatabase';
import type { KeptUndo } from './keptUndo';
import { undoKeptMs, undoStore } from './undoStore';

const kept: KeptUndo = { text: 'a', caret: { anchor: 1, head: 0 }, top: 0, done: [], undone: [] };

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('undo store', () => {
  it('keeps the undo of each session apart', async () => {
    const database = deviceDatabase();
    await undoStore(database, () => 1).write('s1', kept);
    await undoStore(database, () => 2).write('s1', { ...kept, text: 'b' });
    const again = undoStore(deviceDatabase(), () => 3);
    expect(await again.read('s1')).toEqual({ ...kept, text: 'b' });
    expect(await again.read('s2')).toBeNull();
  });

  it('lets go of sessions that were not used for 30 days, when any is opened', async () => {
    let now = 1_000;
    const store = undoStore(deviceDatabase(), () => now);
    await store.write('old', kept);
    now += 1;
    await store.write('new', kept);
    now = 1_000 + undoKeptMs;
    expect(await store.read('new')).toEqual(kept);
    expect(await store.read('old')).toBeNull();
  });
});
