import { expect, it } from 'vitest';
import { endsWithStops, languageOf } from './bulletStyle';

it.each([
  ['- Led it.\n- Ran it.\n- Cut it', true],
  ['- Led it\n- Ran it.', false],
  ['1. Led it.', true],
  ['• قيادة الفريق.', true],
  ['Jane. Moreau.\nLyon.', false],
  ['- And so on...', false],
  ['', false],
])('%j ends its entries with stops: %s', (resume, stops) => {
  expect(endsWithStops(resume)).toBe(stops);
});

it.each([
  ['JANE MOREAU\nLyon', 'en'],
  ['ليان السكّري\nمحاسبة، SAP', 'ar'],
  ['Jane', null],
  ['', null],
])('%j is in %s', (resume, language) => {
  expect(languageOf(resume)).toBe(language);
});
