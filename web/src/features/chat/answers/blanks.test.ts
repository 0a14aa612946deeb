import { describe, expect, it } from 'vitest';
import { askedFor, filled } from './blanks';

describe('askedFor', () => {
  it.each<[string, string[], string | null, [string, number | null][]]>([
    ['a question without a draft', ['How many?'], null, [['How many?', null]]],
    [
      'each question beside its placeholder, whatever their order',
      ['By how much?', 'How many people?'],
      'Led [how many people?] and cut costs [by how much?]',
      [
        ['How many people?', 0],
        ['By how much?', 1],
      ],
    ],
    ['the next one where the words differ', ['What size?'], 'Led [number]', [['What size?', 0]]],
    [
      'a placeholder of which no question speaks',
      ['How many people?'],
      'Led [how many people?] of [which team?]',
      [
        ['How many people?', 0],
        ['which team?', 1],
      ],
    ],
    [
      'a question that fills nothing',
      ['How many?', 'Did you lead it?'],
      'Led [how many?]',
      [
        ['How many?', 0],
        ['Did you lead it?', null],
      ],
    ],
    ['Arabic', ['كم شخصًا؟'], 'أدرت [كم شخصًا؟]', [['كم شخصًا؟', 0]]],
  ])('asks %s', (_, questions, draft, expected) => {
    expect(askedFor(questions, draft).map((a) => [a.question, a.blank])).toEqual(expected);
  });
});

it('fills what is answered, and leaves the rest marked', () => {
  const answers = new Map([[1, '$1 & more']]);
  expect(filled('Led [how many?] for [how much?].', answers)).toBe(
    'Led [how many?] for $1 & more.',
  );
});
