import { describe, expect, it } from 'vitest';
import { afterAnswering, afterChecking, asking, fieldsOf } from './asking';

const people = asking(['How many people?'], 'Led [how many people?] people');
const fields = fieldsOf(people, 'What is true?');

describe('answering', () => {
  it('fills the draft and has it checked with what was said', () => {
    expect(afterAnswering(people, fields, [' 12 '])).toEqual({
      kind: 'check',
      text: 'Led 12 people',
      said: ['Led 12 people'],
    });
  });

  it('points to the field that is empty', () => {
    expect(afterAnswering(people, fields, ['  '])).toEqual({ kind: 'blank', field: 0 });
  });

  it('tells the assistant where there is no draft', () => {
    const open = asking(['Did you lead it?', 'Since when?'], null);
    expect(afterAnswering(open, fieldsOf(open, ''), ['Yes', '2021'])).toEqual({
      kind: 'tell',
      message: 'Did you lead it? Yes\nSince when? 2021',
    });
  });

  it('asks something also where the server asks nothing', () => {
    const nothing = asking([], null);
    expect(fieldsOf(nothing, 'What is true?')).toEqual([
      { question: 'What is true?', blank: null },
    ]);
  });
});

it('takes no draft that has nothing marked in it', () => {
  expect(asking(['How many?'], 'Led 12 people').draft).toBeNull();
});

describe('what was checked', () => {
  const checked = { text: 'Led 12 people', said: ['12'], against: 'resume' };

  it('is on offer when it is borne out', () => {
    const check = { kind: 'supported' as const, lines: [3] };
    expect(afterChecking(people, { ...checked, check })).toEqual({
      offer: { words: 'Led 12 people', lines: [3], whole: 'resume', said: true },
    });
  });

  it('is asked again when it is not, with what was said before', () => {
    const check = { kind: 'unsupported' as const, questions: ['Which team?'], draft: null };
    expect(afterChecking(people, { ...checked, check })).toEqual({
      asking: { questions: ['Which team?'], draft: null, said: ['12'], phase: { kind: 'still' } },
    });
  });

  it('is no offer with a blank in it, whatever the server says', () => {
    const check = { kind: 'supported' as const, lines: [3] };
    const text = 'Led [some] people';
    expect(afterChecking(people, { ...checked, text, check })).toHaveProperty('asking');
  });
});
