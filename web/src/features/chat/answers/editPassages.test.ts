import { expect, it } from 'vitest';
import type { Edit } from '../../../shared/api/edits';
import { passageOf } from '../../../shared/text/passage';
import { editPassages } from './editPassages';

const edit = (before: string): Edit => ({
  before,
  after: 'x',
  questions: [],
  draft: null,
  lines: [],
});
const whole = 'ACME\n- led\n- led\n- ran';

it('tells the second of two equal lines from the first', () => {
  const found = editPassages(passageOf(whole, 5, whole.length), [edit('led'), edit('led')]);
  expect(found.map(({ place }) => place?.start)).toEqual([7, 13]);
});

it('gives no place to words that are not in the selection, nor where its place is unknown', () => {
  const selection = passageOf(whole, 5, 10);
  expect(editPassages(selection, [edit('ran')])[0]?.place).toBeNull();
  expect(editPassages({ text: whole, place: null }, [edit('ran')])[0]?.place).toBeNull();
  expect(editPassages(null, [edit('ran')])).toEqual([{ text: 'ran', place: null }]);
});

it('has line ends as the editor has them', () => {
  expect(editPassages(null, [edit('a\r\nb')])[0]?.text).toBe('a\nb');
});
