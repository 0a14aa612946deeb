import { describe, expect, it } from 'vitest';
import type { Keyword } from '../../shared/api/match';
import { late } from '../../shared/messages/en/late';
import { marksOf, passageIn } from './marksOf';

const resume = 'Jane\nJava and Go\n\nPMP (expired)';
const keyword = (change: Partial<Keyword>): Keyword => ({
  term: 'Java',
  aliases: [],
  kind: 'tool',
  importance: 'required',
  gap: null,
  lines: [2],
  places: [{ line: 2, start: 0, end: 4 }],
  ...change,
});

function shown(...keywords: Keyword[]) {
  const match = { language: 'en', score: 0, parts: [], keywords };
  return marksOf({ match, posting: '', resume, at: 0 }, late).marks.map(
    ({ from, to, kind, title }) => [resume.slice(from, to), kind, title],
  );
}

describe('the marks of an answer', () => {
  it('are on the very words', () => {
    expect(shown(keyword({}))).toEqual([
      ['Java', 'found', 'The posting asks for \u2068Java\u2069'],
    ]);
  });

  it('say why something only looks like it', () => {
    const pmp = keyword({
      term: 'PMP',
      gap: 'expired',
      places: [{ line: 4, start: 0, end: 3 }],
    });
    expect(shown(pmp)).toEqual([['PMP', 'doubtful', expect.stringContaining('has expired')]]);
  });

  it.each([
    ['beyond its line', { line: 2, start: 0, end: 12 }],
    ['in a line that is not there', { line: 9, start: 0, end: 1 }],
  ])('leave out a place %s', (_, place) => {
    expect(shown(keyword({ places: [place] }))).toEqual([]);
  });

  it('take the last line for one too', () => {
    expect(shown(keyword({ places: [{ line: 4, start: 5, end: 12 }] }))[0]?.[0]).toBe('expired');
  });
});

it('leads to the words, or to the line where it knows no more', () => {
  expect(passageIn(resume, keyword({}), 2)?.text).toBe('Java');
  expect(passageIn(resume, keyword({ places: [] }), 2)?.text).toBe('Java and Go');
  expect(passageIn(resume, keyword({ places: [] }), 9)).toBeNull();
});
