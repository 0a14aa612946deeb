import { expect, it } from 'vitest';
import { dateRangeIn, datesAtEndOf } from './dates';

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

it.each([
  ['Diploma in Nursing, Calloway College 2018', '2018', 'Diploma in Nursing, Calloway College'],
  ['B.S., Calloway – May 2016', 'May 2016', 'B.S., Calloway'],
  ['PGCE (2017)', '2017', 'PGCE'],
  ['دبلوم إدارة أعمال، كلية وادي السرو   2018', '2018', 'دبلوم إدارة أعمال، كلية وادي السرو'],
  ['BSc, Umbra 2012 – 2016', '2012 – 2016', 'BSc, Umbra'],
])('finds the year of a degree at the end of %j', (line, dates, rest) => {
  expect(datesAtEndOf(line)).toEqual({ dates, rest });
});

it.each([
  'Graduated in 2018',
  'تخرجت عام 2018',
  'Class of 2018',
  '2018 Diploma',
  'Course AB-2018',
  'Room 12018',
  'Top of the class',
])('leaves %j as it is', (line) => {
  expect(datesAtEndOf(line)).toBeNull();
});
