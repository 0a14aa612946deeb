import { expect, it } from 'vitest';
import { leftToRightRuns } from './leftToRight';

const runs = (line: string) => leftToRightRuns(line).map(({ from, to }) => line.slice(from, to));

it.each([
  ['هاتف: 555-0142', ['555-0142']],
  ['هاتف: 555-0142 | nora@example.org', ['555-0142', 'nora@example.org']],
  ['هاتف +962 6 555 0142، عمّان', ['+962 6 555 0142']],
  ['هاتف: +44 (0)20 7946 0958.', ['+44 (0)20 7946 0958']],
  ['(555-0142)', ['555-0142']],
  ['هاتف: (06) 555.0142', ['(06) 555.0142']],
  ['0790000000', ['0790000000']],
  ['الموقع: https://example.org/nora/، عمّان', ['https://example.org/nora/']],
  ['linkedin.com/in/nora', ['linkedin.com/in/nora']],
  ['www.example.org.', ['www.example.org']],
])('finds what runs from left to right in %j', (line, expected) => {
  expect(runs(line)).toEqual(expected);
});

it.each([
  'من 2018-2021',
  '2018 - 2021',
  '03-2019 - 11-2021',
  'في 2018 2019 2020',
  'عام 2019 150 موظفًا',
  'نحو 220 عملية، 14 سائقًا',
  '12.5-14',
  'A1234567',
  'Node.js و Next.js',
  '',
])('finds nothing in %j', (line) => {
  expect(runs(line)).toEqual([]);
});

it('takes no time for long lines', () => {
  const begin = performance.now();
  for (const part of ['1 ', '1', 'a.', 'a', '(1', '+']) leftToRightRuns(part.repeat(500_000));
  expect(performance.now() - begin).toBeLessThan(500);
});
