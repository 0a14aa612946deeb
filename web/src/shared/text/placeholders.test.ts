import { expect, it } from 'vitest';
import { firstPlaceholder, withPlaceholders } from './placeholders';

it.each([
  ['none', 'plain', ['plain']],
  ['one', 'Cut [number] s', ['Cut ', '<[number]>', ' s']],
  ['an ellipsis alone', 'Result: […]', ['Result: ', '<[…]>']],
  ['Arabic', 'أدرت [كم] متجر', ['أدرت ', '<[كم]>', ' متجر']],
  ['several', '[by how much][how many]', ['<[by how much]>', '<[how many]>']],
  ['no list index, no empty bracket', 'a[0] b[]', ['a[0] b[]']],
])('marks placeholders: %s', (_, text, pieces) => {
  const shown = withPlaceholders(text).map(({ kind, text: words }) =>
    kind === 'placeholder' ? `<${words}>` : words,
  );
  expect(shown).toEqual(pieces);
});

it('finds the first one every time it is asked', () => {
  expect(firstPlaceholder('x [number] [many]')).toEqual({ start: 2, end: 10 });
  expect(firstPlaceholder('x [number] [many]')).toEqual({ start: 2, end: 10 });
  expect(firstPlaceholder('x')).toBeNull();
});
