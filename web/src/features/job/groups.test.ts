import { describe, expect, it } from 'vitest';
import { gaps, keywordKinds, type Keyword } from '../../shared/api/match';
import { late as ar } from '../../shared/messages/ar/late';
import { late as en } from '../../shared/messages/en/late';
import { adviceFor, canBeBullet, groupsOf } from './groups';

const keyword = (term: string, change: Partial<Keyword> = {}): Keyword => ({
  term,
  aliases: [],
  kind: 'tool',
  importance: 'required',
  gap: null,
  lines: [],
  places: [],
  ...change,
});

it('puts what is required first, and in it what is missing', () => {
  const groups = groupsOf([
    keyword('Go', { importance: 'preferred' }),
    keyword('Java'),
    keyword('Kafka', { gap: 'absent' }),
  ]);
  const terms = groups.map(({ importance, missing, found }) => [
    importance,
    missing.map(({ term }) => term),
    found.map(({ term }) => term),
  ]);
  expect(terms).toEqual([
    ['required', ['Kafka'], ['Java']],
    ['preferred', [], ['Go']],
  ]);
});

it('has no group that nothing is in', () => {
  expect(groupsOf([keyword('Java')]).map(({ importance }) => importance)).toEqual(['required']);
});

describe('what is said of something missing', () => {
  const all = gaps.flatMap((gap) => keywordKinds.map((kind) => [kind, gap] as const));

  it.each(all)('for a %s that is %s begins with what would have to be so', (kind, gap) => {
    expect(adviceFor(kind, gap, en)).toMatch(/^(?:If|Once) /);
    expect(adviceFor(kind, gap, ar)).toMatch(/^(?:إن|عندما) /);
    expect(adviceFor(kind, gap, en)).not.toMatch(/\badd\b/i);
  });
});

it.each([
  ['a tool that is absent', { gap: 'absent' }, true],
  ['a certification', { gap: 'absent', kind: 'certification' }, false],
  ['a tool that the resume denies', { gap: 'denied' }, false],
] as const)('offers a bullet for %s: %s', (_, change, offered) => {
  expect(canBeBullet(keyword('x', change))).toBe(offered);
});
