import { describe, expect, it } from 'vitest';
import { decodeMatch } from './match';

const kubernetes = {
  term: 'Kubernetes',
  aliases: ['K8s'],
  kind: 'tool',
  importance: 'required',
  found: true,
  lines: [12],
  places: [{ line: 12, start: 4, end: 14 }],
};
const answer = (keyword: object) => ({ score: 61, parts: [], keywords: [keyword] });

describe('the answer to a match', () => {
  it('is read as it is', () => {
    const parts = [{ part: 'required', found: 7, total: 11, weight: 3 }];
    const match = decodeMatch({ language: 'en', score: 61, parts, keywords: [kubernetes] });
    expect(match).toMatchObject({ language: 'en', score: 61, parts });
    expect(match?.keywords).toEqual([
      {
        term: 'Kubernetes',
        aliases: ['K8s'],
        kind: 'tool',
        importance: 'required',
        gap: null,
        lines: [12],
        places: [{ line: 12, start: 4, end: 14 }],
      },
    ]);
  });

  it.each([
    ['what is missing for a reason of a newer server', { found: false, reason: 'odd' }, 'absent'],
    ['what says nothing of being found', { found: undefined }, 'absent'],
    ['what is missing for a known reason', { found: false, reason: 'expired' }, 'expired'],
    ['what is found, whatever reason stands there', { found: true, reason: 'denied' }, null],
  ])('takes %s as it must', (_, change, gap) => {
    expect(decodeMatch(answer({ ...kubernetes, ...change }))?.keywords[0]?.gap).toBe(gap);
  });

  it('leaves out a place that is none', () => {
    const places = [{ line: 0, start: 1, end: 2 }, { line: 1, start: 3, end: 3 }, 'x', null];
    expect(decodeMatch(answer({ ...kubernetes, places }))?.keywords[0]?.places).toEqual([]);
  });

  it.each([[null], ['<html>'], [{}], [{ score: 'x', keywords: [] }], [{ score: 1 }]])(
    'is not understood where it is %j',
    (body) => {
      expect(decodeMatch(body)).toBeNull();
    },
  );
});
