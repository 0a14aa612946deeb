import { describe, expect, it } from 'vitest';
import type { Claim } from '../../shared/api/claims';
import { claimKey, verdictOf } from './verdict';

const claim = (change: Partial<Claim>): Claim => ({
  text: '40 shops',
  start: 0,
  end: 8,
  kind: 'number',
  supported: false,
  lines: [],
  reason: null,
  question: null,
  ...change,
});

const judge = (one: Claim, by: { said?: string[]; ownWords?: boolean; confirmed?: Claim[] } = {}) =>
  verdictOf(
    { supported: one.supported, claims: [one] },
    {
      said: by.said ?? [],
      ownWords: by.ownWords ?? false,
      confirmed: new Set((by.confirmed ?? []).map(claimKey)),
    },
  );

describe('a claim', () => {
  it('is traced to lines, or only said', () => {
    expect(judge(claim({ supported: true, lines: [9] })).behind[0]?.kind).toBe('traced');
    expect(judge(claim({ supported: true })).behind[0]?.kind).toBe('said');
    expect(judge(claim({ supported: true })).open).toBe(0);
  });

  it('that stands in neither the resume nor the answers is refused', () => {
    const verdict = judge(claim({ reason: 'absent' }), { said: ['Led the team'] });
    expect(verdict.behind[0]?.kind).toBe('refused');
    expect(verdict.open).toBe(1);
  });

  it.each(['denied', 'expired', 'unfinished'] as const)(
    'of the person that the resume calls %s is asked about, and goes in once confirmed',
    (reason) => {
      const pmp = claim({ text: 'PMP', reason, lines: [31] });
      const said = ['Earned the PMP'];
      expect(judge(pmp, { said })).toMatchObject({
        open: 1,
        behind: [{ kind: 'contradicted', reason, confirmed: false }],
      });
      expect(judge(pmp, { said, confirmed: [pmp] }).open).toBe(0);
    },
  );

  it('that the resume contradicts and only the changed bullet says is refused', () => {
    const pmp = claim({ text: 'PMP', reason: 'expired', lines: [31] });
    expect(judge(pmp, { said: ['Led the team'], confirmed: [pmp] })).toMatchObject({
      open: 1,
      behind: [{ kind: 'refused' }],
    });
  });

  it.each([
    ['a part of another word of theirs', claim({ text: 'Go', reason: 'denied' }), 'Algorithms'],
    ['a figure that they used of something else', claim({ reason: 'different' }), '40 shops'],
  ])('is refused where it is only %s', (_, one, words) => {
    expect(judge(one, { said: [words] }).behind[0]?.kind).toBe('refused');
  });

  it('confirmed against one line is asked about again when another speaks against it', () => {
    const pmp = claim({ text: 'PMP', reason: 'expired', lines: [31] });
    const by = { ownWords: true, confirmed: [pmp] };
    expect(judge(pmp, by).open).toBe(0);
    expect(judge({ ...pmp, reason: 'denied' }, by).open).toBe(1);
  });

  it('of the person’s own words is never refused, only asked about', () => {
    expect(judge(claim({ reason: 'weaker' }), { ownWords: true }).behind[0]?.kind).toBe(
      'contradicted',
    );
  });
});

it('a text refused with no claim to blame stays out, unless it is the person’s own', () => {
  const check = { supported: false, claims: [] };
  const by = { said: [], confirmed: new Set<string>() };
  expect(verdictOf(check, { ...by, ownWords: false }).unclear).toBe(true);
  expect(verdictOf(check, { ...by, ownWords: true }).unclear).toBe(false);
});
