import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threeWay, withBoth } from './threeWay';

const lines = (...all: readonly string[]) => all.join('\n');
const base = lines('Name', '', 'EXPERIENCE', 'Acme', '• Ran checkout', '• Wrote tests', 'End');

describe('threeWay', () => {
  it.each<[string, string, string, string]>([
    ['takes the only change', base, base.replace('Acme', 'Umbra'), base.replace('Acme', 'Umbra')],
    [
      'takes changes far apart',
      base.replace('Name', 'Jane'),
      base.replace('End', 'Fin'),
      base.replace('Name', 'Jane').replace('End', 'Fin'),
    ],
    [
      'takes changes of neighbouring lines',
      base.replace('Ran checkout', 'Ran it for 40 shops'),
      base.replace('Wrote tests', 'Wrote 200 tests'),
      base.replace('Ran checkout', 'Ran it for 40 shops').replace('Wrote tests', 'Wrote 200 tests'),
    ],
    [
      'takes the same change once',
      base.replace('Acme', 'Umbra'),
      base.replace('Acme', 'Umbra'),
      base.replace('Acme', 'Umbra'),
    ],
    [
      'takes a deletion and an addition elsewhere',
      base.replace('Name\n', ''),
      `${base}\nLanguages`,
      `${base.replace('Name\n', '')}\nLanguages`,
    ],
  ])('%s', (_, mine, theirs, text) => {
    expect(threeWay(base, mine, theirs)).toEqual({ kind: 'clean', text });
    expect(threeWay(base, theirs, mine)).toEqual({ kind: 'clean', text });
  });

  it('leaves two changes of one line to the person, and merges the rest', () => {
    const mine = base.replace('Acme', 'Acme Ltd').replace('Name', 'Jane');
    const theirs = base.replace('Acme', 'Acme Inc').replace('End', 'Fin');
    const rest = base.replace('Name', 'Jane').replace('End', 'Fin');
    expect(threeWay(base, mine, theirs)).toEqual({
      kind: 'overlap',
      mine: rest.replace('Acme', 'Acme Ltd'),
      theirs: rest.replace('Acme', 'Acme Inc'),
      both: rest.replace('Acme', 'Acme Ltd\nAcme Inc'),
    });
  });

  it('never mixes two versions of one line', () => {
    const merged = threeWay('Grew sales by 10 %', 'Grew sales by 20 %', 'Grew profit by 10 %');
    expect(merged.kind).toBe('overlap');
  });

  it('counts a deletion against a change of the same line as an overlap', () => {
    const merged = threeWay(base, base.replace('Acme\n', ''), base.replace('Acme', 'Umbra'));
    expect(merged.kind).toBe('overlap');
  });

  it('leaves everything to the person when nobody knows what both were made from', () => {
    expect(threeWay(null, 'a\nb', 'a\nc')).toEqual({
      kind: 'overlap',
      mine: 'a\nb',
      theirs: 'a\nc',
      both: 'a\nb\na\nc',
    });
  });
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', '', '• x'), { maxLength: 8 })
  .map((all) => all.join('\n'));
const added = (from: string, to: string) =>
  to.split('\n').filter((line) => !from.split('\n').includes(line));

describe('threeWay of any three texts', () => {
  it('holds each line that either side added when it is clean', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const merged = threeWay(from, mine, theirs);
        if (merged.kind !== 'clean') return;
        const all = merged.text.split('\n');
        for (const line of [...added(from, mine), ...added(from, theirs)]) {
          expect(all).toContain(line);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds each added line of both sides when both are kept', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const all = withBoth(from, mine, theirs).split('\n');
        for (const line of [...added(from, mine), ...added(from, theirs)]) {
          expect(all).toContain(line);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is the same from either side', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const one = threeWay(from, mine, theirs);
        const other = threeWay(from, theirs, mine);
        if (one.kind === 'clean') expect(other).toEqual(one);
        else expect(other).toMatchObject({ kind: 'overlap', mine: one.theirs, theirs: one.mine });
      }),
      { numRuns: 2_000 },
    );
  });
});
