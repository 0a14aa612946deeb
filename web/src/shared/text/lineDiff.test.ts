import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff } from './lineDiff';

/** A line each: `  ` same, `- ` gone, `+ ` come, `~ ` changed with -…- and +…+ in it. */
function read(before: string, after: string): readonly string[] {
  const signs = { same: '', removed: '-', added: '+' };
  return lineDiff(before, after).map((line) => {
    if (line.kind !== 'changed') return `${signs[line.kind] || ' '} ${line.text}`;
    const parts = line.parts.map(({ kind, text }) => `${signs[kind]}${text}${signs[kind]}`);
    return `~ ${parts.join('')}`;
  });
}

describe('lineDiff', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['equal texts', 'a\nb', 'a\nb', ['  a', '  b']],
    ['nothing at all', '', '', []],
    ['a text out of nothing', '', 'a\nb', ['+ a', '+ b']],
    ['a text that is gone', 'a\nb', '', ['- a', '- b']],
    ['a word in a line', 'Led the team', 'Led a team', ['~ Led -the-+a+ team']],
    ['a line that comes', 'a\nc', 'a\nb\nc', ['  a', '+ b', '  c']],
    ['a line that goes', 'a\nb\nc', 'a\nc', ['  a', '- b', '  c']],
    ['an empty line', 'a\n\nb', 'a\nb', ['  a', '- ', '  b']],
    ['a line that became another', 'one two', 'three four', ['- one two', '+ three four']],
    [
      'a line that comes above one that changed',
      'top\nRan the big checkout',
      'top\nNew words here\nRan a big checkout',
      ['  top', '+ New words here', '~ Ran -the-+a+ big checkout'],
    ],
    [
      'lines that changed side by side, each on its own',
      'Ran the checkout\nLed the team',
      'Ran a checkout\nLed a team',
      ['~ Ran -the-+a+ checkout', '~ Led -the-+a+ team'],
    ],
    ['only line ends of another system', 'a\r\nb', 'a\nb', ['  a', '  b']],
    ['Arabic words', 'قمت بإدارة فريق كبير', 'أدرت فريق كبير', ['~ -قمت بإدارة-+أدرت+ فريق كبير']],
  ])('shows %s', (_, before, after, expected) => {
    expect(read(before, after)).toEqual(expected);
  });

  it('tells both texts whole, whatever they are', () => {
    const line = fc
      .array(fc.constantFrom('a', 'b', 'c', 'سيرة', '1.5', '-'), { maxLength: 4 })
      .map((pieces) => pieces.join(' '));
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(side(before, after, 'added')).toBe(before);
        expect(side(before, after, 'removed')).toBe(after);
      }),
    );
  });

  it('shows two long texts that share nothing without a long wait', () => {
    const before = Array.from({ length: 4_000 }, (_, at) => `before ${at}`).join('\n');
    const after = Array.from({ length: 4_000 }, (_, at) => `after ${at}`).join('\n');
    expect(lineDiff(before, after)).toHaveLength(8_000);
  });
});

/** One of the two texts, from what is shown of both. */
function side(before: string, after: string, without: 'added' | 'removed'): string {
  return lineDiff(before, after)
    .filter(({ kind }) => kind !== without)
    .map((line) =>
      line.kind === 'changed'
        ? line.parts.reduce((all, { kind, text }) => all + (kind === without ? '' : text), '')
        : line.text,
    )
    .join('\n');
}
