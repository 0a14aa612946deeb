import { describe, expect, it } from 'vitest';
import { composed, decodeDraft, isBlank, noDraft, said } from './draft';

const answers = { verb: 'Led', what: 'the team.', how: '', result: 'fewer calls' };

describe('a bullet being made', () => {
  it('ends with a stop where the others do', () => {
    const draft = { ...noDraft, answers };
    expect(composed(draft, 'en', false)).toBe('Led the team, resulting in fewer calls');
    expect(composed(draft, 'en', true)).toBe('Led the team, resulting in fewer calls.');
    expect(composed(noDraft, 'en', true)).toBe('');
  });

  it('is said in the person’s own pieces, with what they said when asked', () => {
    expect(said({ ...noDraft, answers, more: ['30 calls a day'] })).toEqual([
      'Led the team',
      'fewer calls',
      '30 calls a day',
    ]);
  });

  it('is blank until something is said', () => {
    expect(isBlank(noDraft)).toBe(true);
    expect(isBlank({ ...noDraft, answers })).toBe(false);
    expect(isBlank({ ...noDraft, edited: '' })).toBe(false);
  });

  it('comes back as it was kept', () => {
    const draft = { ...noDraft, answers, edited: 'x', more: ['y'] };
    expect(decodeDraft(structuredClone(draft))).toEqual(draft);
  });

  it.each([[null], ['x'], [{}], [{ answers: 'x' }]])('is none where %j was kept', (kept) => {
    expect(decodeDraft(kept)).toBeNull();
  });

  it('of another release is read as far as it can be', () => {
    expect(decodeDraft({ answers: { verb: 'Led', what: 7 }, tense: 'future', more: 'x' })).toEqual({
      ...noDraft,
      answers: { verb: 'Led', what: '', how: '', result: '' },
    });
  });
});
