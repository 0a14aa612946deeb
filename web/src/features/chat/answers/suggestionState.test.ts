import { describe, expect, it } from 'vitest';
import { passageOf, type Passage } from '../../../shared/text/passage';
import { afterApplying, afterTakingBack } from './suggestionState';

const inText = (whole: string, words: string): Passage => {
  const start = whole.indexOf(words);
  return passageOf(whole, start, start + words.length) ?? expect.fail();
};

describe('taking back', () => {
  it.each([
    ['a replacement', 'replaced', 'I was on it', 'was on', 'I ran it', 'ran'],
    ['words put below', 'inserted', 'one\nthree', 'one', 'one\ntwo\nthree', 'two'],
    ['words put below the last line', 'inserted', 'one', 'one', 'one\ntwo', 'two'],
    ['the same words put below', 'inserted', 'one\none', 'one', 'one\none\none', 'one\none'],
  ] as const)('gives back the text before: %s', (_, how, before, old, after, words) => {
    const state = afterApplying(
      how,
      { text: before, passage: inText(before, old) },
      { kind: 'replaced', passage: inText(after, words) },
    );
    const takeBack = state.kind === 'applied' ? state.takeBack : null;
    const { start, end } = takeBack?.passage.place ?? expect.fail();
    expect(after.slice(0, start) + (takeBack?.words ?? '') + after.slice(end)).toBe(before);
  });

  it('is not offered where more was changed than put in', () => {
    const state = afterApplying(
      'inserted',
      { text: 'one', passage: inText('one', 'one') },
      { kind: 'replaced', passage: inText('One\ntwo', 'two') },
    );
    expect(state).toEqual({ kind: 'applied', how: 'inserted', takeBack: null });
  });
});

it.each(['changed', 'repeated', 'notEditable'] as const)('says why nothing was done: %s', (why) => {
  const before = { text: 'one', passage: inText('one', 'one') };
  expect(afterApplying('replaced', before, { kind: why })).toEqual({ kind: 'refused', why });
  expect(afterTakingBack({ kind: why })).toEqual({
    kind: 'refused',
    why: why === 'notEditable' ? why : 'cannotTakeBack',
  });
});
