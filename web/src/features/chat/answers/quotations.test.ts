import { expect, it } from 'vitest';
import { answerDirection, answerPieces } from './quotations';

it.each([
  ['plain words', 'Ran it', ['Ran it']],
  ['a quotation', 'in “قمت بإدارة” twice', ['in “', '<قمت بإدارة>', '” twice']],
  ['Arabic quotation marks', 'في «Ran it»؟', ['في «', '<Ran it>', '»؟']],
  ['a placeholder', '[how many]: كم', ['<[how many]>', ': كم']],
  ['an open quotation as plain words', 'in “Ran it', ['in “Ran it']],
])('sets quotations apart: %s', (_, text, pieces) => {
  expect(answerPieces(text).map((p) => (p.kind === 'quoted' ? `<${p.text}>` : p.text))).toEqual(
    pieces,
  );
});

it.each([
  ['[how many]: كم عدد shops في «Was it»؟', 'rtl'],
  ['السطر 3: «Ran it»', 'rtl'],
  ['“قمت” stands on 2 lines:', 'ltr'],
  ['12: “قمت”', 'auto'],
])('%s reads %s', (text, direction) => {
  expect(answerDirection(text)).toBe(direction);
});
