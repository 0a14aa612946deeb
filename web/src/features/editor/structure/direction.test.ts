import { expect, it } from 'vitest';
import { directionOfLine, directionOfText } from './direction';

it.each([
  ['English', 'Jane', 'ltr'],
  ['Arabic', 'ليان', 'rtl'],
  ['Hebrew', 'שלום', 'rtl'],
  ['Arabic after a bullet and a figure', '• 22 حسابًا', 'rtl'],
  ['Arabic that begins with an English name', 'Excel، إعداد', 'ltr'],
  ['a mark that says so', '\u200fExcel، إعداد', 'rtl'],
  ['no letters', '2015 – 2017', null],
  ['nothing', '', null],
])('knows %s', (_, text, direction) => {
  expect(directionOfText(text)).toBe(direction);
});

it('lets a line without letters run as the one above it', () => {
  const lines = ['محاسبة', '2015 – 2017', '', 'Jane', ''];
  const directions = lines.map((_, index) => directionOfLine((at) => lines[at] ?? '', index));
  expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
});
