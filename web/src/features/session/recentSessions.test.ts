import { describe, expect, it } from 'vitest';
import {
  forget,
  matching,
  noteText,
  parseRecent,
  remember,
  titleOf,
  type RecentSession,
} from './recentSessions';
import { hashForSession, namesNothing, sessionIdFromHash } from './sessionAddress';

const a = '11111111-1111-4111-8111-111111111111';
const b = '22222222-2222-4222-8222-222222222222';

const listed = (id: string, at: number, title = id, words: number | null = 1): RecentSession => ({
  id,
  at,
  title,
  words,
});

describe('recent sessions', () => {
  it('keeps the old one when a new one is opened, newest first', () => {
    const list = remember([listed(a, 1)], listed(b, 2));
    expect(list.map(({ id }) => id)).toEqual([b, a]);
  });

  it('lists a session once', () => {
    expect(remember([listed(a, 1)], listed(a, 2, 'A2'))).toEqual([listed(a, 2, 'A2')]);
  });

  it('puts one that was removed back to where its time belongs', () => {
    const list = [listed(b, 3), listed(a, 1)];
    expect(remember(forget(list, b), listed(b, 3))).toEqual(list);
  });

  it('notes title and size of what is written', () => {
    const list = noteText([listed(a, 1)], { id: a, at: 5, text: '\n Jane Moreau\nin Lyon' });
    expect(list).toEqual([listed(a, 5, 'Jane Moreau', 4)]);
  });

  it('does not list a resume that was never written in', () => {
    expect(noteText([], { id: a, at: 5, text: ' \n' })).toEqual([]);
  });

  it('goes on listing a resume that was emptied, under its last title', () => {
    expect(noteText([listed(a, 1, 'Jane')], { id: a, at: 5, text: '' })).toEqual([
      listed(a, 5, 'Jane', 0),
    ]);
  });

  it('reads the lists of before, which knew no sizes', () => {
    const stored = JSON.stringify([{ id: a, at: 1, title: 'Jane' }]);
    expect(parseRecent(stored)).toEqual([listed(a, 1, 'Jane', null)]);
  });

  it.each([
    ['jane', 1],
    [' JANE m', 1],
    ['', 2],
    ['x', 0],
  ])('finds by title: %j', (search, count) => {
    expect(matching([listed(a, 2, 'Jane Moreau'), listed(b, 1, 'Bo')], search)).toHaveLength(count);
  });

  it.each([null, 'nonsense', '{}', '[{"id":"javascript:alert(1)","at":1}]', '[7]'])(
    'reads %j as nothing',
    (stored) => {
      expect(parseRecent(stored)).toEqual([]);
    },
  );

  it('takes the first line with words as the title', () => {
    expect(titleOf('\n  \n  Jane Moreau \nLyon')).toBe('Jane Moreau');
  });
});

describe('session address', () => {
  it('reads what it writes', () => {
    expect(sessionIdFromHash(hashForSession(a))).toBe(a);
  });

  it.each(['', '#/', '#/s/', '#/s/abc', `#/s/${a}/x`, `#/x/${a}`])('refuses %j', (hash) => {
    expect(sessionIdFromHash(hash)).toBeNull();
  });

  it.each([
    ['', false],
    ['#/', false],
    ['#elsewhere', false],
    [hashForSession(a), false],
    ['#/s/', true],
    ['#/s/abc', true],
    [`#/s/${a}.`, true],
    [`#/S/${a}x`, true],
  ])('%j is one that was meant to name a session and does not: %s', (hash, nothing) => {
    expect(namesNothing(hash)).toBe(nothing);
  });
});
