import { describe, expect, it } from 'vitest';
import { parseRecent, remember, titleOf } from './recentSessions';
import { hashForSession, sessionIdFromHash } from './sessionAddress';

const a = '11111111-1111-4111-8111-111111111111';
const b = '22222222-2222-4222-8222-222222222222';

describe('recent sessions', () => {
  it('keeps the old one when a new one is opened, newest first', () => {
    const list = remember([{ id: a, at: 1, title: 'A' }], { id: b, at: 2, title: 'B' });
    expect(list.map(({ id }) => id)).toEqual([b, a]);
  });

  it('lists a session once', () => {
    const list = remember([{ id: a, at: 1, title: 'A' }], { id: a, at: 2, title: 'A2' });
    expect(list).toEqual([{ id: a, at: 2, title: 'A2' }]);
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
});
