import { describe, expect, it } from 'vitest';
import { lineAt, lineNumbers } from './lines';

const text = 'Jane\n\n  • Led the team \nسيرة ذاتية\n';

it.each([
  ['one line', 'Jane', 1, 1],
  ['several', 'Led the team \nسيرة', 3, 4],
  ['a selection with its line end', '  • Led the team \n', 3, 3],
])('counts lines from 1: %s', (_, words, from, to) => {
  const start = text.indexOf(words);
  expect(lineNumbers(text, start, start + words.length)).toEqual({ from, to });
});

describe('lineAt', () => {
  it.each([
    ['in the middle of a line', text.indexOf('the'), 'Led the team'],
    ['at its beginning', text.indexOf('  •'), 'Led the team'],
    ['at its end', text.indexOf('\nسيرة'), 'Led the team'],
    ['at the text’s beginning', 0, 'Jane'],
    ['in Arabic', text.indexOf('ذاتية'), 'سيرة ذاتية'],
  ])('has the words of a line without bullet and blanks: %s', (_, position, words) => {
    const passage = lineAt(text, position);
    expect(passage?.text).toBe(words);
    expect(passage?.place?.start).toBe(text.indexOf(words));
  });

  it.each([
    ['a blank line', text, 5],
    ['the end of the text', text, text.length],
    ['a bullet alone', '• ', 2],
    ['an empty text', '', 0],
    ['a text that begins with an empty line', '\nx', 0],
  ])('has nothing for %s', (_, whole, position) => {
    expect(lineAt(whole, position)).toBeNull();
  });
});
