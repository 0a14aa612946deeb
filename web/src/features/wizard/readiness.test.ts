import { expect, it } from 'vitest';
import { readinessOf } from './readiness';

const fine = { behind: [], open: 0, unclear: false };
const bullet = { words: 'Led it', ownWords: true, checking: 'checked' as const, verdict: fine };

it.each([
  ['once it is checked', {}, 'ready'],
  ['changed by hand, once it is checked', { ownWords: false }, 'ready'],
  [
    'unchecked, where nothing can check it and the words are the person’s',
    { checking: 'failed', verdict: null },
    'unchecked',
  ],
] as const)('a bullet goes in %s', (_, change, kind) => {
  expect(readinessOf({ ...bullet, ...change }).kind).toBe(kind);
});

it.each([
  ['there is none', { words: '' }, 'empty'],
  ['it is being checked', { checking: 'checking', verdict: null }, 'checking'],
  ['only its older words are checked', { checking: 'checking' }, 'checking'],
  ['a question is open', { verdict: { ...fine, open: 1 } }, 'questions'],
  ['it was refused as a whole', { verdict: { ...fine, unclear: true } }, 'questions'],
  [
    'it was changed by hand and nothing can check it',
    { ownWords: false, checking: 'failed', verdict: null },
    'away',
  ],
] as const)('a bullet does not go in while %s', (_, change, why) => {
  expect(readinessOf({ ...bullet, ...change })).toEqual({ kind: 'notYet', why });
});
