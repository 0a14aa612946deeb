import { RangeSet, StateEffect, StateField, type ChangeSet, type Text } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import type { Mark } from '../../../shared/text/resumeMarks';
import { isLetter } from './moveMarks';

/** `inWord` is for one on a part of a word, as behind an article: letters are its neighbours. */
export type PlacedMark = Mark & { inWord: boolean };

type Shown = { set: DecorationSet; pointed: string | null };

export const setMarks = StateEffect.define<readonly PlacedMark[]>();
export const pointAtMarks = StateEffect.define<string | null>();

/**
 * The marks on the words, moved along with every edit at once. A mark whose words were edited goes,
 * until somebody says anew that it holds. Marks isolate no writing direction, so that they cannot
 * change the order in which a line of both directions is read.
 */
export const keywordMarks = StateField.define<Shown>({
  create: () => ({ set: Decoration.none, pointed: null }),
  update(shown, { changes, docChanged, effects, newDoc }) {
    let { set, pointed } = shown;
    if (docChanged)
      set = untouched(set, changes)
        .map(changes)
        .update({ filter: apart(newDoc) });
    for (const effect of effects) {
      if (effect.is(setMarks)) set = decorate(effect.value, pointed);
      if (effect.is(pointAtMarks) && effect.value !== pointed) {
        pointed = effect.value;
        set = decorate(marksIn(set), pointed);
      }
    }
    return set === shown.set && pointed === shown.pointed ? shown : { set, pointed };
  },
  provide: (field) => EditorView.decorations.from(field, ({ set }) => set),
});

function decorate(marks: readonly PlacedMark[], pointed: string | null): DecorationSet {
  const ranges = marks.map((mark) => {
    const { from, to, kind, of, title } = mark;
    const look = of === pointed ? `keyword-${kind} keyword-pointed` : `keyword-${kind}`;
    return Decoration.mark({ class: look, attributes: { title }, mark }).range(from, to);
  });
  return RangeSet.of(ranges, true);
}

function marksIn(set: DecorationSet): readonly PlacedMark[] {
  const marks: PlacedMark[] = [];
  const at = set.iter();
  while (at.value !== null) {
    const { mark } = at.value.spec as { mark: PlacedMark };
    marks.push({ ...mark, from: at.from, to: at.to });
    at.next();
  }
  return marks;
}

/** Without those whose words were edited. */
function untouched(set: DecorationSet, changes: ChangeSet): DecorationSet {
  const spans: { from: number; to: number }[] = [];
  changes.iterChangedRanges((from, to) => {
    spans.push({ from, to });
  }, true);
  return set.update({
    filter: (from, to) => !spans.some((span) => span.from < to && span.to > from),
  });
}

/** Whether no letters run into the words: `Java` with `Script` typed behind it is no Java. */
function apart(doc: Text) {
  return (from: number, to: number, { spec }: Decoration) => {
    const { mark } = spec as { mark: PlacedMark };
    const line = doc.lineAt(from);
    const before = isLetter(line.text[from - line.from - 1]);
    const after = isLetter(line.text[to - line.from]);
    return mark.inWord || (!before && !after);
  };
}
