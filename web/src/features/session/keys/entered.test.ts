import { describe, expect, it } from 'vitest';
import { grouped, readEntered } from './entered';

const sessionId = '00000000-0000-4000-8000-000000000001';
const secret = 'aB3-_'.repeat(9);

describe('what is entered', () => {
  it.each(['BCDF-GHJK', 'bcdfghjk', ' bcdf ghjk ', 'B C D F – G H J K', 'bcdf‑ghjk\n'])(
    'is a code, however it is written: %j',
    (entered) => {
      expect(readEntered(entered, 'holdfast.example')).toEqual({ kind: 'code', code: 'BCDFGHJK' });
    },
  );

  it.each(['', 'BCDF', 'BCDF-GHJKL', 'ABCD-FGHJ', 'BCDF-GHJ1', 'BCDF_GHJK', 'https://a.example/'])(
    'is neither code nor link: %j',
    (entered) => {
      expect(readEntered(entered, 'holdfast.example')).toEqual({ kind: 'neither' });
    },
  );

  it.each([
    `https://holdfast.example/#/r/${sessionId}.${secret}`,
    `  #/r/${sessionId.toUpperCase()}.${secret} `,
    // As a mail program breaks it.
    `https://holdfast.example/#/r/${sessionId}.\r\n${secret}`,
  ])('is a link: %j', (entered) => {
    expect(readEntered(entered, 'holdfast.example')).toEqual({ kind: 'link', sessionId, secret });
  });

  it.each([
    `https://other.example/#/r/${sessionId}.${secret}`,
    `http://other.example:8080/#/s/${sessionId}`,
  ])('is of another server, which this one is told nothing of: %j', (entered) => {
    expect(readEntered(entered, 'holdfast.example')).toEqual({
      kind: 'elsewhere',
      host: new URL(entered).host,
    });
  });

  it('is the mere address of a session', () => {
    const entered = `https://holdfast.example/#/s/${sessionId}`;
    expect(readEntered(entered, 'holdfast.example')).toEqual({ kind: 'address', sessionId });
  });

  it.each([
    `#/r/${sessionId}`,
    `#/r/${sessionId}.${secret.slice(3)}`,
    `#/r/${sessionId}.${secret}!`,
  ])('is a link that lacks something: %j', (entered) => {
    expect(readEntered(entered, 'holdfast.example')).toEqual({ kind: 'cutLink' });
  });
});

describe('a code being typed', () => {
  it.each([
    ['b', 'B'],
    ['bcdf', 'BCDF'],
    ['bcdfg', 'BCDF-G'],
    ['BCDF-', 'BCDF'],
    ['bc df-ghjk', 'BCDF-GHJK'],
    ['home', 'home'],
    ['https://', 'https://'],
    ['BCDF-GHJKL', 'BCDF-GHJKL'],
  ])('%j is shown as %j', (entered, shown) => {
    expect(grouped(entered)).toBe(shown);
  });
});
