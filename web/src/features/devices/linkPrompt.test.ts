import { describe, expect, it, vi } from 'vitest';
import { isPutOff, isWorthALink, keepPrompt, recallPrompt, type PromptMemory } from './linkPrompt';

const minute = 60_000;
const day = 24 * 60 * minute;
const now = 1_000 * day;

describe('work is worth a link', () => {
  it.each([
    ['no page yet', 119, 600, false],
    ['just begun', 400, 9, false],
    ['a third of a page for ten minutes', 120, 10, true],
    ['a page of last week', 400, 7 * 24 * 60, true],
  ])('%s: %i words after %i minutes', (_, words, minutes, worth) => {
    const memory: PromptMemory = { since: now - minutes * minute, notNow: null };
    expect(isWorthALink(memory, words, now)).toBe(worth);
  });
});

describe('"not now"', () => {
  const said = (daysAgo: number): PromptMemory => ({
    since: 0,
    notNow: { at: now - daysAgo * day, words: 150 },
  });
  it.each([
    ['is believed', 1, 160, true],
    ['for a week', 7, 160, false],
    ['until the text is twice as long', 1, 300, false],
    ['and not before', 1, 299, true],
  ])('%s', (_, days, words, put) => {
    expect(isPutOff(said(days), words, now)).toBe(put);
  });

  it('was never said', () => {
    expect(isPutOff({ since: 0, notNow: null }, 500, now)).toBe(false);
  });
});

describe('what this browser remembers of it', () => {
  function storage(refuses = false): Map<string, string> {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (refuses) throw new DOMException('full', 'QuotaExceededError');
        kept.set(key, value);
      },
    });
    return kept;
  }

  it('begins when the session is first open here, each for itself', () => {
    storage();
    expect(recallPrompt('a', now)).toEqual({ since: now, notNow: null });
    expect(recallPrompt('a', now + day)?.since).toBe(now);
    expect(recallPrompt('b', now + day)?.since).toBe(now + day);
  });

  it('comes back as it was kept', () => {
    storage();
    const memory = { since: 5, notNow: { at: 6, words: 7 } };
    keepPrompt('a', memory);
    expect(recallPrompt('a', now)).toEqual(memory);
  });

  it.each(['', 'x', '{}', '[]', '{"since":"soon"}', 'null'])('begins anew after %j', (found) => {
    const kept = storage();
    keepPrompt('a', { since: 1, notNow: null });
    for (const key of kept.keys()) kept.set(key, found);
    expect(recallPrompt('a', now)?.since).toBe(now);
  });

  it('is nothing where nothing can be kept', () => {
    storage(true);
    expect(recallPrompt('a', now)).toBeNull();
  });
});
