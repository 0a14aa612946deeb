import { describe, expect, it } from 'vitest';
import { ar as arEarly } from './ar';
import { late as arLate } from './ar/late';
import { en as enEarly } from './en';
import { late as enLate } from './en/late';

const ar = { ...arEarly, late: arLate };
const en = { ...enEarly, late: enLate };

type Leaf = { path: string; text: string };

/** Every text of a catalogue; those that need something to speak of are given `7`, or `x`. */
function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return [{ path, text: spoken(value as Say) }];
  return Object.entries(value as object).flatMap(([name, inner]) =>
    leaves(inner, path === '' ? name : `${path}.${name}`),
  );
}

type Say = (...about: unknown[]) => string;

function spoken(say: Say): string {
  for (const about of [7, 'x']) {
    try {
      return say(about, about, about);
    } catch {
      // It wanted the other kind.
    }
  }
  return '';
}

/** Names that are the same in every language. */
const names = new Set([
  'productName',
  'unsavedTitle',
  'locale',
  'chat.actions.star',
  'devices.link.fileName',
]);

describe('catalogues', () => {
  const english = leaves(en);
  const arabic = leaves(ar);

  it('say the same things', () => {
    expect(arabic.map(({ path }) => path).sort()).toEqual(english.map(({ path }) => path).sort());
  });

  it('leave nothing in English for who reads Arabic', () => {
    const foreign = arabic.filter(
      ({ path, text }) => !names.has(path) && /[a-z]{2}/i.test(text) && !/[ء-ي]/.test(text),
    );
    expect(foreign).toEqual([]);
  });

  it('use none of the words of the machine room', () => {
    const room = /\b(?:snapshot|rehydrat\w*|etag|tombstone|DynamoDB|S3)\b/i;
    expect(english.filter(({ text }) => room.test(text))).toEqual([]);
  });
});
