import { describe, expect, it } from 'vitest';
import { bulletOf, onEnter, wordsBelow } from './bullets';

describe('a bullet is', () => {
  it.each([
    ['- Ran checkout', '-', 'Ran checkout'],
    ['• Ran checkout', '•', 'Ran checkout'],
    ['*  Ran checkout', '*', 'Ran checkout'],
    ['  – Ran checkout', '–', 'Ran checkout'],
    ['12. Ran checkout', '12.', 'Ran checkout'],
    ['• إعداد القوائم', '•', 'إعداد القوائم'],
    ['٣. إعداد القوائم', '٣.', 'إعداد القوائم'],
    ['-', '-', ''],
  ])('%j', (line, mark, words) => {
    expect(bulletOf(line)).toMatchObject({ mark, words });
  });

  it.each(['-5 degrees', '**bold**', '2019 – 2021', '1.5 million', 'a - b', '---', '', '•Tight'])(
    'not %j',
    (line) => {
      expect(bulletOf(line)).toBeNull();
    },
  );
});

describe('Enter', () => {
  it.each([
    ['continues a dash', '- one', '\n- '],
    ['continues a dot with its indentation', '  • one', '\n  • '],
    ['keeps the gap', '-\tone', '\n-\t'],
    ['counts on', '9. one', '\n10. '],
    ['counts on after a bracket', '1) one', '\n2) '],
    ['counts on in Arabic digits', '٩. واحد', '\n١٠. '],
  ])('%s', (_, line, insert) => {
    expect(onEnter(line, line.length)).toEqual({ kind: 'continue', insert });
  });

  it('continues in the middle of the words', () => {
    expect(onEnter('- one two', 5)).toEqual({ kind: 'continue', insert: '\n- ' });
  });

  it.each(['- ', '  • ', '3. ', '-   '])('ends the list after the empty entry %j', (line) => {
    expect(onEnter(line, line.length)).toEqual({ kind: 'end' });
  });

  it.each([
    ['in a line that is no entry', 'one', 3],
    ['before the mark', '- one', 0],
    ['between the mark and the words', '- one', 1],
    ['after a lone dash', '-', 1],
  ])('makes a plain line %s', (_, line, at) => {
    expect(onEnter(line, at)).toEqual({ kind: 'plain' });
  });
});

describe('words below a line', () => {
  it.each([
    ['take over a mark', '- one', 'two', '- two'],
    ['take over the indentation too', '  • one', 'two', '  • two'],
    ['take over the gap', '-\tone', 'two', '-\ttwo'],
    ['take over a mark without a gap', '-', 'two', '- two'],
    ['count on', '9. one', 'two\nthree', '10. two\n11. three'],
    ['count on in Arabic digits', '٩. واحد', 'اثنان', '١٠. اثنان'],
    ['are entries line by line', '- one', 'two\n\n three', '- two\n\n- three'],
    ['keep their own marks', '• one', '- two\n- three', '- two\n- three'],
    ['go in as far as the line', '  - one', '- two\n  - three', '  - two\n    - three'],
    ['keep their own indentation', '  - one', '    - two', '    - two'],
    ['bring no empty lines along', '- one', '\n two\n\n', '- two'],
    ['stay plain below a plain line', 'one', 'two', 'two'],
    ['go in below a plain line that is', '  one', 'two', '  two'],
  ])('%s', (_, line, words, expected) => {
    expect(wordsBelow(line, words)).toBe(expected);
  });
});
