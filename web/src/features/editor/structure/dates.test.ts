import { expect, it } from 'vitest';
import { dateRangeIn } from './dates';

it.each([
  ['Acme, Engineer    Jan 2021 – Present', 'Jan 2021 – Present', 'Acme, Engineer'],
  ['Acme (2019-2021)', '2019-2021', 'Acme'],
  ['03/2019 - 11/2021 | Acme', '03/2019 - 11/2021', 'Acme'],
  ['September 2016 to May 2018', 'September 2016 to May 2018', ''],
  ['Engineer 2016 until now', '2016 until now', 'Engineer'],
  ['مارس 2021 – حتى الآن', 'مارس 2021 – حتى الآن', ''],
  ['محاسبة، عمّان، ٢٠١٥ – ٢٠١٧', '٢٠١٥ – ٢٠١٧', 'محاسبة، عمّان'],
])('finds the dates of %j', (line, dates, rest) => {
  expect(dateRangeIn(line)).toEqual({ dates, rest });
});

it.each(['Founded in 2019', 'Route 12019 – 20211', 'call 2010-2011555', '', '1,200 ms to 450 ms'])(
  'finds none in %j',
  (line) => {
    expect(dateRangeIn(line)).toBeNull();
  },
);
