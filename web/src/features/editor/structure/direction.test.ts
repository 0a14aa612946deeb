import { expect, it } from 'vitest';
import { directionOfLine, directionOfResume, directionOfText } from './direction';

it.each([
  ['English', 'Jane', 'ltr'],
  ['Arabic', 'ليان', 'rtl'],
  ['Hebrew', 'שלום', 'rtl'],
  ['Arabic after a bullet and a figure', '• 22 حسابًا', 'rtl'],
  ['Arabic that begins with English names', 'Excel، SAP، إعداد القوائم المالية', 'rtl'],
  ['Arabic with a long address', 'البريد: layan.sukkari@example.com', 'rtl'],
  ['English with an Arabic name in it', 'Manager at شركة', 'ltr'],
  ['a mark that says so', '\u200fExcel and Word', 'rtl'],
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

it.each([
  ['Jane\nLyon', 'ltr'],
  ['Layan Sukkari\nمحاسبة\nمانشستر', 'rtl'],
  ['', 'ltr'],
])('turns the page as most lines run: %j', (text, direction) => {
  expect(directionOfResume(text)).toBe(direction);
});
