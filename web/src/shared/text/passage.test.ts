import { describe, expect, it } from 'vitest';
import { excerpt, locate, passageOf, type Passage } from './passage';

function select(whole: string, text: string): Passage {
  const start = whole.indexOf(text);
  const passage = passageOf(whole, start, start + text.length);
  if (passage === null) throw new Error(`not in the text: ${text}`);
  return passage;
}

describe('locate', () => {
  const passage = select('one two three', 'two');

  it.each([
    ['finds it where it was', 'one two three', 4],
    ['follows it when the text before it grew', 'zero one two three', 9],
    ['follows it when the text after it went', 'one two', 4],
    ['follows it when the same words came after it', 'one two three two', 4],
  ])('%s', (_, now, start) => {
    expect(locate(passage, now)).toEqual({ kind: 'found', start, end: start + 3 });
  });

  it.each([
    ['refuses when it was changed', 'one twin three', 'changed'],
    ['refuses when it was removed', 'one three', 'changed'],
  ])('%s', (_, now, kind) => {
    expect(locate(passage, now)).toEqual({ kind });
  });

  it.each([
    ['finds it where it stands once', 'one two three', { kind: 'found', start: 4, end: 7 }],
    ['refuses where it stands twice', 'two two', { kind: 'repeated' }],
    ['counts overlaps', 'twotwotwo', { kind: 'repeated' }],
    ['refuses where it is gone', 'one three', { kind: 'changed' }],
  ])('of words alone: %s', (_, now, expected) => {
    expect(locate({ text: 'two', place: null }, now)).toEqual(expected);
  });

  it('never takes no words for a place', () => {
    expect(locate({ text: '', place: null }, 'x')).toEqual({ kind: 'changed' });
  });

  it('keeps its place among equals while nothing has changed', () => {
    const twice = passageOf('two two', 4, 7);
    expect(twice && locate(twice, 'two two')).toEqual({ kind: 'found', start: 4, end: 7 });
  });
});

it('has no passage where nothing is selected', () => {
  expect(passageOf('abc', 2, 2)).toBeNull();
});

it('shows a long passage on one short line', () => {
  expect(excerpt('a\n  b')).toBe('a b');
  expect(excerpt('x'.repeat(80))).toHaveLength(60);
  expect(excerpt('word '.repeat(20))).toBe(`${'word '.repeat(11).trim()}…`);
});
