import { describe, expect, it } from 'vitest';
import { decodeClaims } from './claims';

const claim = { text: '40 shops', start: 3, end: 11, kind: 'number', supported: true, lines: [9] };

describe('the answer to a check', () => {
  it('is read as it is', () => {
    expect(decodeClaims({ supported: true, claims: [claim] })).toEqual({
      supported: true,
      claims: [{ ...claim, reason: null, question: null }],
    });
  });

  it.each([
    ['no answer at all', null],
    ['no verdict', { claims: [] }],
    ['no claims', { supported: true }],
    ['a claim without a verdict', { supported: true, claims: [{ text: 'x' }] }],
    ['a claim without words', { supported: true, claims: [{ supported: true }] }],
  ])('is not understood where there is %s', (_, body) => {
    expect(decodeClaims(body)).toBeNull();
  });
});
