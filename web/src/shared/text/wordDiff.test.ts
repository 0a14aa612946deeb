import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './wordDiff';

/** Removed as -…-, added as +…+. */
function read(before: string, after: string): string {
  const around = { same: '', removed: '-', added: '+' };
  return wordDiff(before, after)
    .map(({ kind, text }) => `${around[kind]}${text}${around[kind]}`)
    .join('');
}

describe('wordDiff', () => {
  it.each([
    ['equal texts', 'Ran it', 'Ran it', 'Ran it'],
    ['a word', 'Led the team', 'Led a team', 'Led -the-+a+ team'],
    ['a phrase as one', 'I was responsible for it', 'I ran it', 'I -was responsible for-+ran+ it'],
    ['words that go', 'Basically ran it', 'ran it', '-Basically -ran it'],
    ['words that come', 'Ran it', 'Ran it daily', 'Ran it+ daily+'],
    ['a sign', 'Ran it', 'Ran it.', 'Ran it+.+'],
    ['no more than the word before a sign', 'Ran it.', 'Ran checkout.', 'Ran -it-+checkout+.'],
    ['figures whole', 'Cut 1.2 s', 'Cut 1.25 s', 'Cut -1.2-+1.25+ s'],
    ['a placeholder whole', 'many shops', '[how many] shops', '-many-+[how many]+ shops'],
    ['Arabic words', 'قمت بإدارة فريق', 'أدرت فريق', '-قمت بإدارة-+أدرت+ فريق'],
    ['Arabic marks with their word', 'قُمت به', 'قمت به', '-قُمت-+قمت+ به'],
    ['an emoji whole', 'Done 👍🏽', 'Done 👍🏻', 'Done -👍🏽-+👍🏻+'],
    ['only line ends of another system', 'one\r\ntwo', 'one\ntwo', 'one\ntwo'],
    ['a line', 'one\ntwo', 'one\n1.5\ntwo', 'one\n+1.5\n+two'],
    ['all', 'alpha', 'beta', '-alpha-+beta+'],
    ['something out of nothing', '', 'new', '+new+'],
  ])('shows %s', (_, before, after, expected) => {
    expect(read(before, after)).toBe(expected);
  });

  it('tells both texts whole, whatever they are', () => {
    const piece = fc.constantFrom('a', 'b', ' ', ', ', '\n', '[n]', 'سيرة', '😀', '1.5', '.');
    const text = fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const without = (kind: string) =>
          wordDiff(before, after).reduce(
            (all, part) => all + (part.kind === kind ? '' : part.text),
            '',
          );
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  it('shows two long texts that share nothing as one change, without a long wait', () => {
    const before = 'a b c d e f '.repeat(2_000);
    const after = 'u v w x y z\t'.repeat(2_000);
    expect(wordDiff(before, after).length).toBeLessThanOrEqual(3);
  });
});
