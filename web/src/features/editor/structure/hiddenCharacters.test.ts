import { describe, expect, it } from 'vitest';
import { codePointName, hiddenCharacters, hiddenKindOf } from './hiddenCharacters';

describe('hidden characters', () => {
  it.each([
    [0x00, 'control', 'U+0000'],
    [0x1b, 'control', 'U+001B'],
    [0x85, 'lineEnd', 'U+0085'],
    [0x2028, 'lineEnd', 'U+2028'],
    [0xad, 'hyphen', 'U+00AD'],
    [0x200b, 'zeroWidth', 'U+200B'],
    [0xfeff, 'zeroWidth', 'U+FEFF'],
    [0x200f, 'mark', 'U+200F'],
    [0x202e, 'direction', 'U+202E'],
    [0x2067, 'direction', 'U+2067'],
    [0xd83d, 'broken', 'U+D83D'],
  ])('%i is shown as %s', (code, kind, name) => {
    expect(String.fromCodePoint(code).match(hiddenCharacters)).toHaveLength(1);
    expect(hiddenKindOf(code)).toBe(kind);
    expect(codePointName(code)).toBe(name);
  });

  it.each([
    ['a tab', '\t'],
    ['an emoji', '😀'],
    ['a joined emoji', '👩‍🚀'],
    ['a Persian word with a joiner', 'می‌خواهم'],
    ['Arabic with vowel marks', 'عمّانَ'],
    ['a no-break space', '\u00a0'],
  ])('%s is left as it looks', (_, text) => {
    expect(text.match(hiddenCharacters)).toBeNull();
  });
});
