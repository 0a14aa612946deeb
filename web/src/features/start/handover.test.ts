import { beforeEach, expect, it, vi } from 'vitest';
import type { StartText } from './starters';

const start: StartText = { text: 'Jane\nLyon', what: 'template' };

/** A tab's storage, which a reload keeps. */
function tabStorageOf(kept: Map<string, string>) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('sessionStorage', tabStorageOf(kept));
});

/** The module as it is after the page was loaded again. */
async function loaded() {
  vi.resetModules();
  return await import('./handover');
}

it('gives a text once, to the session that it was left for', async () => {
  const { leaveFor, takeFor } = await loaded();
  leaveFor('one', start);
  expect(takeFor('two')).toBeNull();
  expect(takeFor('one')).toEqual(start);
  expect(takeFor('one')).toBeNull();
  expect(kept.size).toBe(0);
});

it('keeps a text through a reload before its session was open', async () => {
  (await loaded()).leaveFor('one', start);
  expect((await loaded()).takeFor('one')).toEqual(start);
  expect((await loaded()).takeFor('one')).toBeNull();
});

it('hands over all the same where a tab can keep nothing', async () => {
  vi.stubGlobal('sessionStorage', undefined);
  const { leaveFor, takeFor } = await loaded();
  leaveFor('one', start);
  expect(takeFor('one')).toEqual(start);
});

it.each(['', '{', '[]', '{"text":1,"what":"file"}', '{"text":"a","what":"other"}'])(
  'takes nothing from what it does not understand: %s',
  async (stored) => {
    kept.set('holdfast.start.one', stored);
    expect((await loaded()).takeFor('one')).toBeNull();
  },
);
