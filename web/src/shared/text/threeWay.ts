import { diff3Merge } from 'node-diff3';

/**
 * Two texts that grew from one, put together. `clean`: no two changes meet. `overlap`: some do, and
 * there the three texts hold one side's lines, the other's, or both, one after the other; what does
 * not meet is merged in all three.
 */
export type ThreeWay =
  { kind: 'clean'; text: string } | { kind: 'overlap'; mine: string; theirs: string; both: string };

type Lines = readonly string[];
type Region = { ok: Lines } | { conflict: { a: Lines; o: Lines; b: Lines } };
type Place = { mine: Lines; theirs: Lines };

/**
 * Merges line by line, never within a line: half a bullet of one text and half of another would be
 * a claim that nobody made. Lines that only one side changed are taken from it, also when the line
 * beside was changed on the other side.
 *
 * @param base what both were made from; null when that is not known, then all of it overlaps
 */
export function threeWay(base: string | null, mine: string, theirs: string): ThreeWay {
  if (mine === theirs || theirs === base) return { kind: 'clean', text: mine };
  if (mine === base) return { kind: 'clean', text: theirs };
  if (base === null) return joined([{ mine: mine.split('\n'), theirs: theirs.split('\n') }]);
  const regions = diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'), {
    excludeFalseConflicts: true,
  }) as readonly Region[];
  return joined(
    regions.flatMap((region): readonly Place[] => {
      if ('ok' in region) return [{ mine: region.ok, theirs: region.ok }];
      const { a, o, b } = region.conflict;
      return lineByLine(a, o, b) ?? [{ mine: a, theirs: b }];
    }),
  );
}

/** Where no line was added or dropped, each line stands for itself. */
function lineByLine(mine: Lines, base: Lines, theirs: Lines): readonly Place[] | null {
  if (mine.length !== base.length || theirs.length !== base.length) return null;
  return base.map((line, at) => {
    const ours = mine.slice(at, at + 1);
    const other = theirs.slice(at, at + 1);
    if (ours[0] === line) return { mine: other, theirs: other };
    return { mine: ours, theirs: other[0] === line ? ours : other };
  });
}

function joined(places: readonly Place[]): ThreeWay {
  const text = (linesOf: (place: Place) => Lines) => places.flatMap(linesOf).join('\n');
  const mine = text((place) => place.mine);
  const theirs = text((place) => place.theirs);
  if (mine === theirs) return { kind: 'clean', text: mine };
  const both = text((place) =>
    same(place.mine, place.theirs) ? place.mine : [...place.mine, ...place.theirs],
  );
  return { kind: 'overlap', mine, theirs, both };
}

function same(a: Lines, b: Lines): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

/** Both sides' changes, one after the other where they meet. */
export function withBoth(base: string | null, mine: string, theirs: string): string {
  const merged = threeWay(base, mine, theirs);
  return merged.kind === 'clean' ? merged.text : merged.both;
}
