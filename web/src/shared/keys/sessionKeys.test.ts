import { afterEach, describe, expect, it, vi } from 'vitest';
import { hashOfKey, newKey, recoveryLink } from './sessionKeys';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a key', () => {
  it('is 32 random bytes in letters that need no escaping', () => {
    const keys = Array.from({ length: 200 }, newKey);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(new Set(keys).size).toBe(200);
  });

  const key = 'abc';
  const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

  it('is known to the server by its hash', async () => {
    vi.stubGlobal('crypto', globalThis.crypto);
    expect(await hashOfKey(key)).toBe(hash);
  });

  it('is hashed alike where the browser cannot', async () => {
    vi.stubGlobal('crypto', {});
    expect(await hashOfKey(key)).toBe(hash);
  });
});

describe('a recovery link', () => {
  it('has its secret where no server sees it', () => {
    vi.stubGlobal('location', { origin: 'https://holdfast.example' });
    const link = new URL(recoveryLink('s', 'k'));
    expect(link.hash).toBe('#/r/s.k');
    expect(link.search + link.pathname).toBe('/');
  });
});
