import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, passageOf, type Passage } from './passage';

/** The passage stands between ‹ and ›, which are no part of the text. */
function marked(text: string): { whole: string; passage: Passage; start: number } {
  const start = text.indexOf('‹');
  const end = text.indexOf('›') - 1;
  const whole = text.replace(/[‹›]/g, '');
  const passage = passageOf(whole, start, end);
  if (passage === null) throw new Error(`nothing marked: ${text}`);
  return { whole, passage, start };
}

const paragraph = (words: string) =>
  `A line above that is long enough\n${words}\nA line below that is long enough\n`;

describe('a passage whose words stand more than once', () => {
  const job = (name: string, led = 'Led the team', end = 'Cut the cost') =>
    `${name}\n• ${led}\n• ${end}\n`;
  const then = `${job('Acme')}${job('Umbra', '‹Led the team›')}${job('Soylent')}`;

  it.each([
    ['a line typed above all', `Jane\n${then}`],
    ['several edits before', then.replace('Acme', 'Acme Ltd.\nLyon').replace('Cut', 'Halved')],
    ['edits before and after', `Jane\n${then.replace('Soylent', 'Soylent & Co')}More\n`],
    ['the line above it edited', then.replace('Umbra', 'Umbra plc')],
    ['the line below it edited', then.replace('team›\n• Cut the', 'team›\n• Reduced the')],
    ['its own line edited before it', then.replace('• ‹', '• At last ‹')],
    ['its own line edited after it', then.replace('team›', 'team› of four')],
    ['the same words typed above all', `Led the team\n${then}`],
    ['the other two gone', then.replaceAll(/• Led the team/g, '• Ran it')],
    ['windows line ends elsewhere', then.replace('Acme\n', 'Acme\r\n')],
  ])('is found again after %s', (_, edited) => {
    const { start } = marked(edited);
    const { passage } = marked(then);
    const now = marked(edited).whole;
    expect(locate(passage, now)).toEqual({ kind: 'found', start, end: start + 12 });
  });

  it.each([
    ['it was edited', then.replace('‹Led the', '‹Led a')],
    ['it was emptied', then.replace('• ‹Led the team›\n', '‹›')],
  ])('is refused after %s, though the words still stand elsewhere', (_, edited) => {
    const located = locate(marked(then).passage, edited.replace(/[‹›]/g, ''));
    expect(located.kind).not.toBe('found');
  });

  it.each([
    ['a twin was put right above it', '• Led\n• ‹Led›\n', '• Led\n• Led\n• Led\n'],
    ['a short word has other neighbours on both sides', 'We ‹led› a team', 'They led the group'],
    [
      'one of two equal paragraphs went',
      `${paragraph('led')}${paragraph('‹led›')}`,
      paragraph('led'),
    ],
    ['one of two went', '• Led\n• ‹Led›\n', '• Led\n'],
    ['it was doubled from within', 'x ‹ab› y', 'x abab y'],
    ['a short one went and came elsewhere', 'one ‹led› two\nthree', 'one two\nthree led four'],
  ])('is refused where %s', (_, before, now) => {
    expect(locate(marked(before).passage, now).kind).not.toBe('found');
  });
});

it('follows a whole bullet that was moved', () => {
  const { passage } = marked('• One thing\n• ‹Ran checkout for 40 shops›\n• Another\n');
  const now = '• Another\n• Other words\n• Ran checkout for 40 shops, yes\n';
  expect(locate(passage, now)).toMatchObject({ kind: 'found', start: now.indexOf('Ran') });
});

it('finds words out of history whose line ends were another system’s', () => {
  const passage = { text: 'one\r\ntwo', place: null };
  expect(locate(passage, 'zero\none\ntwo')).toEqual({ kind: 'found', start: 5, end: 12 });
});

it('stays cheap in a long text that was edited at both ends', () => {
  const line = '• Was responsible for the checkout of many shops\n';
  const whole = line.repeat(4_000);
  const start = line.length * 2_000;
  const passage = passageOf(whole, start, start + line.length) ?? expect.fail();
  const before = performance.now();
  const located = locate(passage, `Jane\n${whole}Moreau`);
  expect(performance.now() - before).toBeLessThan(1_000);
  expect(located.kind).not.toBe('changed');
});

it('stays cheap where a long text became quite another', () => {
  const lines = (word: string) =>
    Array.from({ length: 4_000 }, (_, at) => `• ${word} ${at} of the shops in the far north`);
  const whole = lines('Ran checkout').join('\n');
  const passage = passageOf(whole, 100_000, 100_004) ?? expect.fail();
  const now = `${lines('Led kitchens').join('\n')}\n${passage.text}`;
  const before = performance.now();
  expect(locate(passage, now).kind).not.toBe('found');
  expect(performance.now() - before).toBeLessThan(1_000);
});

describe('whatever is typed', () => {
  const piece = fc.constantFrom('a', 'b', ' ', '\n', '• ', 'led', 'team', 'سيرة', '😀', '[number]');
  const some = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const words = some.filter((text) => text !== '');
  const left = '\u25C0 marks where the words begin';
  const right = 'where the words end, marked \u25B6';
  const edits = fc.array(fc.record({ at: fc.nat(), remove: fc.nat(6), insert: some }), {
    maxLength: 4,
  });
  const edited = (text: string, all: readonly { at: number; remove: number; insert: string }[]) =>
    all.reduce((now, { at, remove, insert }) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + insert + now.slice(from + remove);
    }, text);
  const select = (before: string, text: string, after: string) => {
    const start = before.length + left.length;
    const passage = passageOf(before + left + text + right + after, start, start + text.length);
    return passage ?? expect.fail();
  };

  it('a passage between marks is found there, however the text around them was edited', () => {
    fc.assert(
      fc.property(some, words, some, edits, edits, (before, text, after, one, two) => {
        const nowBefore = edited(before, one);
        const now = nowBefore + left + text + right + edited(after, two);
        const start = nowBefore.length + left.length;
        const located = locate(select(before, text, after), now);
        expect(located).toEqual({ kind: 'found', start, end: start + text.length });
      }),
      { numRuns: 500 },
    );
  });

  it('a passage that was edited within is refused, wherever else its words stand', () => {
    fc.assert(
      fc.property(
        some,
        words,
        some,
        edits,
        edits,
        edits,
        (before, text, after, one, two, three) => {
          const within = edited(text, two);
          fc.pre(!within.includes(text));
          fc.pre(text.length < 20);
          const now = edited(before, one) + left + within + right + edited(after, three);
          expect(locate(select(before, text, after), now).kind).not.toBe('found');
        },
      ),
      { numRuns: 500 },
    );
  });
});
