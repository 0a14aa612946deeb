import { invertedEffects } from '@codemirror/commands';
import { getChunks } from '@codemirror/merge';
import {
  RangeSetBuilder,
  StateEffect,
  StateField,
  type EditorState,
  type Extension,
  type Text,
} from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { Place } from './places';

type Stretch = { from: number; to: number };

const keep = stretchEffect();
const letGo = stretchEffect();

function stretchEffect() {
  return StateEffect.define<Stretch>({
    map: ({ from, to }, changes) => ({ from: changes.mapPos(from, -1), to: changes.mapPos(to, 1) }),
  });
}

/** Where the person, or nobody else's change, has settled that mine stays. */
const kept = StateField.define<readonly Stretch[]>({
  create: () => [],
  update: (stretches, { changes, effects }) => {
    let next = changes.empty
      ? stretches
      : stretches.map(({ from, to }) => ({
          from: changes.mapPos(from, -1),
          to: changes.mapPos(to, 1),
        }));
    for (const effect of effects) {
      if (effect.is(keep)) next = [...next, effect.value];
      if (effect.is(letGo)) {
        next = next.filter(({ from, to }) => from !== effect.value.from || to !== effect.value.to);
      }
    }
    return next;
  },
});

/** Keeping is undone like any other step. */
export const decisions: Extension = [
  kept,
  invertedEffects.of(({ effects }) =>
    effects.flatMap((effect) => {
      if (effect.is(keep)) return [letGo.of(effect.value)];
      return effect.is(letGo) ? [keep.of(effect.value)] : [];
    }),
  ),
];

export function keepingAt({ fromB, endB }: Place): StateEffect<Stretch> {
  return keep.of({ from: fromB, to: endB });
}

/** The places that are still to be decided, and which of them the caret is at or comes to next. */
export function placesOf(state: EditorState): {
  all: readonly Place[];
  open: readonly Place[];
  at: number;
} {
  const all = getChunks(state)?.chunks ?? [];
  const stretches = state.field(kept);
  const open = all.filter(
    ({ fromB, endB }) => !stretches.some(({ from, to }) => from <= endB && to >= fromB),
  );
  const { head } = state.selection.main;
  const next = open.findIndex(({ endB }) => endB >= head);
  return { all, open, at: next < 0 ? open.length - 1 : next };
}

export function isAt({ fromB, endB }: Place, state: EditorState): boolean {
  const { head } = state.selection.main;
  return head >= fromB && head <= endB;
}

const settled = Decoration.line({ class: 'merge-settled' });
const current = Decoration.line({ class: 'merge-current' });

/** Marks what is settled and what is being decided; `result` gives the state of the text to be. */
export function placeMarks(
  side: 'A' | 'B',
  result: (view: EditorView) => EditorState | null,
): Extension {
  return EditorView.decorations.of((view) => {
    const state = result(view);
    if (state === null) return Decoration.none;
    const { all, open, at } = placesOf(state);
    const builder = new RangeSetBuilder<Decoration>();
    for (const place of all) {
      const mark = !open.includes(place) ? settled : place === open[at] ? current : null;
      if (mark !== null) addLines(builder, view.state.doc, place, side, mark);
    }
    return builder.finish();
  });
}

function addLines(
  builder: RangeSetBuilder<Decoration>,
  doc: Text,
  place: Place,
  side: 'A' | 'B',
  mark: Decoration,
): void {
  const [from, to] = side === 'A' ? [place.fromA, place.toA] : [place.fromB, place.toB];
  for (let at = from; at < to && at <= doc.length;) {
    const line = doc.lineAt(at);
    builder.add(line.from, line.from, mark);
    at = line.to + 1;
  }
}
