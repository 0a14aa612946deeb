import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { besideStore } from './besideStore';
import { deviceDatabase } from './deviceDatabase';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

it('keeps the posting and the bullet of each session apart', async () => {
  const store = besideStore(deviceDatabase());
  await store.write('a', 'posting', 'Wanted: a cook');
  await store.write('a', 'bullet', { verb: 'Led' });
  await store.write('b', 'posting', 'Wanted: a nurse');
  expect(await store.read('a', 'posting')).toBe('Wanted: a cook');
  expect(await store.read('a', 'bullet')).toEqual({ verb: 'Led' });
  expect(await store.read('b', 'posting')).toBe('Wanted: a nurse');
  expect(await store.read('b', 'bullet')).toBeNull();
});

it('takes away what is written as nothing', async () => {
  const store = besideStore(deviceDatabase());
  await store.write('a', 'posting', 'Wanted: a cook');
  await store.write('a', 'posting', null);
  expect(await store.read('a', 'posting')).toBeNull();
});
