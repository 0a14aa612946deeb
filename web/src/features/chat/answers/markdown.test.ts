import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, readMarkdown, type Block, type Inline } from './markdown';

/** A tree in short: what it is and what it says. */
function told(blocks: readonly Block[]): unknown[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return inWords(block.inline);
      case 'heading':
        return `h:${inWords(block.inline)}`;
      case 'list':
        return block.items.map((item) => told(item).join('/'));
      case 'quote':
        return { quote: told(block.blocks) };
      case 'code':
        return { code: block.text };
      case 'rule':
        return 'rule';
    }
  });
}

function inWords(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text;
        case 'code':
          return `<code ${part.text}>`;
        case 'break':
          return '⏎';
        case 'link':
          return `<link ${part.href} ${inWords(part.inline)}>`;
        case 'strong':
        case 'em':
          return `<${part.kind} ${inWords(part.inline)}>`;
      }
    })
    .join('');
}

describe('an answer', () => {
  it.each<[string, string, unknown[]]>([
    ['nothing', '', []],
    ['a paragraph of two lines', 'a\nb', ['a⏎b']],
    ['paragraphs', 'a\n\n\nb', ['a', 'b']],
    ['a list under its head', 'Head:\n- one\n- two\nTail', ['Head:', ['one', 'two'], 'Tail']],
    ['bullets of other kinds', '• one\r\n• two\n– three', [['one', 'two', 'three']]],
    ['numbers', '1. one\n2. two', [['one', 'two']]],
    ['a list in a list', '- one\n  - in\n- two', [['one/in', 'two']]],
    ['Arabic', 'عنوان:\n- أول', ['عنوان:', ['أول']]],
    ['no list where a number is negative or a word hyphened', '-5\n-x', ['-5⏎-x']],
    ['bold, italics and code', '**b** *i* `c<d`', ['<strong b> <em i> <code c<d>']],
    ['a block of code', '```java\n• a\n```', [{ code: '• a' }]],
    ['words with underscores as they are', 'snake_case_name', ['snake_case_name']],
    ['C# and C++ as they are', 'C# and C++ *', ['C# and C++ *']],
    ['a heading', '## Head\nx', ['h:Head', 'x']],
  ])('reads %s', (_, answer, expected) => {
    expect(told(readMarkdown(answer))).toEqual(expected);
  });

  it.each<[string, string, unknown[]]>([
    ['HTML', '<b>x</b>', ['<b>x</b>']],
    ['an HTML block', '<script>alert(1)</script>', ['<script>alert(1)</script>']],
    ['a picture', '![logo](https://e.org/x.png)', ['logo']],
    ['a link of another kind', '[x](javascript:alert(1))', ['x']],
    ['a link that hides its kind', '[x](JaVaScRiPt&colon;alert)', ['x']],
    ['http', '[x](http://e.org)', ['x']],
    ['data', '<data:text/html,x>', ['data:text/html,x']],
    ['a relative link', '[x](/api/session)', ['x']],
  ])('takes no %s', (_, answer, expected) => {
    expect(told(readMarkdown(answer))).toEqual(expected);
  });

  it('takes https', () => {
    expect(told(readMarkdown('[x](https://e.org/a?b=c)'))).toEqual([
      '<link https://e.org/a?b=c x>',
    ]);
  });

  it('never throws, and links to nothing but https', () => {
    fc.assert(
      fc.property(
        fc
          .array(
            fc.constantFrom(
              '[',
              '](',
              ')',
              'javascript:',
              'https://',
              '!',
              '<',
              '>',
              '\n',
              '- ',
              '*',
              '`',
              'x',
            ),
          )
          .map((p) => p.join('')),
        (answer) => {
          const links = JSON.stringify(readMarkdown(answer)).match(/"href":"[^"]*/g) ?? [];
          return links.every((link) => link.startsWith('"href":"https://'));
        },
      ),
    );
  });
});

it('says the words alone', () => {
  const answer = '**Two** things:\n1. [one](https://e.org)\n2. *two*\n\n> so';
  expect(plainText(readMarkdown(answer))).toBe('Two things:\n\n1. one\n2. two\n\nso');
});
