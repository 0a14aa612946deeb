import { expect, it } from 'vitest';
import { barTarget } from './barTarget';

const of = (text: string) => ({ text, place: null });

it.each([
  ['the selection', of('words'), of('line'), 'selection'],
  ['the line without a selection', null, of('line'), 'line'],
  ['the line where only blanks are selected', of(' \n'), of('line'), 'line'],
  ['nothing in a blank line', null, null, 'none'],
  ['no more than the server takes', of('x'.repeat(32 * 1024 + 1)), null, 'tooLong'],
  ['as much as the server takes', of('x'.repeat(32 * 1024)), null, 'selection'],
  ['bytes, not letters', of('س'.repeat(16 * 1024 + 1)), null, 'tooLong'],
])('takes %s', (_, selected, line, kind) => {
  expect(barTarget(selected, line).kind).toBe(kind);
});
