import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, knownKept, surplus } from './deviceCopy';

const none = new Set<number>();

describe('surplus', () => {
  it.each<[string, number[], number, number[], number[]]>([
    ['lets go of what is before the newest covered text', [1, 2, 3, 4], 3, [], [1, 2]],
    ['keeps the newest text, covered or not', [1, 2], 9, [], [1]],
    ['keeps all while nothing is covered', [1, 2, 3], 0, [], []],
    ['keeps the text that the server would fall back to', [2, 5], 4, [], []],
    ['keeps what unsent words are built on', [1, 2, 3], 3, [1], [2]],
    ['has nothing to let go of in nothing', [], 5, [], []],
  ])('%s', (_, revisions, covered, bases, gone) => {
    expect(surplus(revisions, covered, new Set(bases))).toEqual(gone);
  });

  it('keeps both ends of a line that grows too long', () => {
    const revisions = Array.from({ length: knownKept + 5 }, (_, i) => i + 1);
    expect(surplus(revisions, 0, none)).toEqual([2, 3, 4, 5, 6]);
  });

  it('never lets go of a base, the newest, or the newest covered', () => {
    const lists = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 300 }), lists, (list, covered, bases) => {
        const revisions = [...list].sort((a, b) => a - b);
        const gone = new Set(surplus(revisions, covered, new Set(bases)));
        const floor = revisions.findLast((revision) => revision <= covered);
        for (const stays of [...bases, revisions.at(-1), floor]) {
          if (stays !== undefined) expect(gone.has(stays)).toBe(false);
        }
      }),
    );
  });
});

describe('gather', () => {
  const base = { text: 'a', revision: 1, etag: 'e1', at: 1, device: null };
  const left = (tab: string, text: string, at: number) => ({ tab, text, at, base, attempts: [] });

  it('goes on with the newest words and sets the others aside', () => {
    const { newest, toSetAside } = gather([left('1', 'x', 5), left('2', 'y', 9)], [], []);
    expect(newest?.text).toBe('y');
    expect(toSetAside).toMatchObject([{ text: 'x', whose: 'otherTab' }]);
  });

  it('sets nothing aside that is at hand anyway', () => {
    const { toSetAside } = gather(
      [left('1', 'known', 5), left('2', 'y', 9), left('3', 'y', 4)],
      [{ text: 'known', revision: 1, etag: 'e2', at: 2, device: null }],
      [],
    );
    expect(toSetAside).toEqual([]);
  });

  it('merges what two tabs built on the same text', () => {
    const resume = { ...base, text: 'Name\nAcme\nEnd' };
    const tabs = [
      { ...left('1', 'Jane\nAcme\nEnd', 5), base: resume },
      { ...left('2', 'Name\nAcme\nFin', 9), base: resume },
    ];
    const { newest, toSetAside } = gather(tabs, [], []);
    expect(newest).toMatchObject({ tab: '2', text: 'Jane\nAcme\nFin' });
    expect(toSetAside).toEqual([]);
  });

  it('takes words that were typed and taken back for nothing', () => {
    expect(gather([left('1', 'a', 5)], [], []).newest).toBeNull();
  });
});
