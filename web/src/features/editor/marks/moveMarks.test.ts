import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveMarks } from './moveMarks';

/** Marks are what stands between ‹ and ›. */
function marked(text: string) {
  const marks = [...text.matchAll(/‹([^›]*)›/g)].map(({ 0: found, index }, at) => {
    const from = index - 2 * at;
    return { from, to: from + found.length - 2, kind: 'found' as const, of: 'x', title: '' };
  });
  return { text: text.replace(/[‹›]/g, ''), marks };
}

const words = (text: string, now: string) =>
  moveMarks(marked(text), now).map(({ from, to }) => now.slice(from, to));

describe('marks of an older text', () => {
  it.each([
    ['stand where nothing changed', 'Uses ‹Java› daily', 'Uses Java daily', ['Java']],
    ['follow words typed before', 'Uses ‹Java›', 'Jane\nUses Java', ['Java']],
    ['stay before words typed after', '‹Java› and', 'Java and Kafka', ['Java']],
    ['go where their words were changed', '‹Java› and ‹Go›', 'Jova and Go', ['Go']],
    ['go where letters ran into them', '‹Java›, ‹Go›', 'JavaScript, Go', ['Go']],
    ['go where signs of a name ran into them', '‹C›, ‹Go›', 'C++, Go', ['Go']],
    ['go where letters ran into their beginning', '‹script›, ‹Go›', 'JavaScript, Go', ['Go']],
    ['stay where a full stop was typed behind', '‹Java›', 'Java.', ['Java']],
    ['stay behind the article they had', 'ال‹محاسبة› هنا', 'ليان\nالمحاسبة هنا', ['محاسبة']],
    ['go where the text went', 'Uses ‹Java›', '', []],
    ['go where they reach beyond the text', '‹Java›', 'Java', ['Java']],
  ])('%s', (_, before, now, expected) => {
    expect(words(before, now)).toEqual(expected);
  });

  it('are never on other words than their own, whatever was typed', () => {
    const piece = fc.constantFrom('a', 'Java', ' ', '\n', 'سيرة', '😀', ',');
    const some = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(some, some, fc.nat(), fc.nat(5), some, (before, after, at, gone, come) => {
        const text = `${before}Kafka${after}`;
        const mark = { from: before.length, to: before.length + 5, of: 'k', title: '' };
        const from = at % (text.length + 1);
        const now = text.slice(0, from) + come + text.slice(from + gone);
        const moved = moveMarks({ text, marks: [{ ...mark, kind: 'found' }] }, now);
        for (const { from: start, to } of moved) expect(now.slice(start, to)).toBe('Kafka');
      }),
    );
  });
});
