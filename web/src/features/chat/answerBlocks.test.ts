import { expect, it } from 'vitest';
import { answerBlocks } from './answerBlocks';

it.each([
  ['nothing', '', []],
  ['a paragraph of two lines', 'a\nb', ['a\nb']],
  ['paragraphs', 'a\n\n\nb', ['a', 'b']],
  ['a list under its head', 'Head:\n- one\n- two\nTail', ['Head:', ['one', 'two'], 'Tail']],
  ['bullets', '• one\r\n• two', [['one', 'two']]],
  ['two lists with a blank line between', '- one\n\n- two', [['one'], ['two']]],
  ['Arabic', 'عنوان:\n- أول', ['عنوان:', ['أول']]],
  ['no list where a number is negative or a word hyphened', '-5\n-x', ['-5\n-x']],
  ['markup as the words it is', '<b>x</b>', ['<b>x</b>']],
])('reads %s', (_, answer, expected) => {
  const read = answerBlocks(answer).map((b) => (b.kind === 'list' ? b.items : b.text));
  expect(read).toEqual(expected);
});
