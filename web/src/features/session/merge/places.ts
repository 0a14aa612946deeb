import { Chunk } from '@codemirror/merge';
import type { Text } from '@codemirror/state';
import { lineChanges } from './lineChanges';

/** How texts are compared wherever places are looked for. */
export const comparison = { override: lineChanges };

/**
 * A place where two texts differ: whole lines, from the beginning of the first to past the end of
 * the last. `A` is theirs, `B` is the text that is to be. Either side may have no line there.
 */
export type Place = Pick<Chunk, 'fromA' | 'toA' | 'endA' | 'fromB' | 'toB' | 'endB'>;

/**
 * The places that a person has to decide: those where theirs differs from the text that both began
 * with. Elsewhere only mine was changed, and there is nothing to choose.
 */
export function toDecide(places: readonly Place[], base: Text, theirs: Text): readonly Place[] {
  const changed = Chunk.build(base, theirs, comparison);
  return places.filter(({ fromA, toA }) =>
    changed.some(({ fromB, toB }) =>
      fromA === toA || fromB === toB ? fromB <= toA && toB >= fromA : fromB < toA && toB > fromA,
    ),
  );
}

/** What makes the lines of a place theirs. */
export function theirsAt(
  { fromA, toA, fromB, toB }: Place,
  theirs: Text,
  result: Text,
): { from: number; to: number; insert: string } {
  // As if each text ended with a line's end, whole lines can be exchanged like any others.
  const whole = (text: Text, from: number, to: number) =>
    text.sliceString(from, to) + (to > text.length && to > from ? '\n' : '');
  const lines = whole(theirs, fromA, toA);
  if (toB <= result.length) return { from: fromB, to: toB, insert: lines };
  // Of the last line only what stands in it: `comparison` counts a line that comes or goes at the
  // end of a text as a change of the line before it.
  return { from: fromB, to: result.length, insert: lines.replace(/\n$/, '') };
}
