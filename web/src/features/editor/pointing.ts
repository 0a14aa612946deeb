import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import { locate, type Passage } from '../../shared/text/passage';
import { textOf } from './textOf';

const pointTo = StateEffect.define<DecorationSet>();
const marked = Decoration.line({ class: 'line-pointed' });

/** The lines that something beside the resume speaks of, for as long as it is pointed at. */
export const pointing = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (lines, transaction) =>
    transaction.effects.find((effect) => effect.is(pointTo))?.value ??
    lines.map(transaction.changes),
  provide: (field) => EditorView.decorations.from(field),
});

/** Marks the lines of passages, and scrolls no farther than the first of them needs. */
export function pointAt(view: EditorView, passages: readonly Passage[]): void {
  const { doc } = view.state;
  const text = textOf(doc);
  const starts = new Set<number>();
  for (const passage of passages) {
    const place = locate(passage, text);
    if (place.kind !== 'found') continue;
    const last = doc.lineAt(place.end).number;
    for (let at = doc.lineAt(place.start).number; at <= last; at++) starts.add(doc.line(at).from);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  const lines = Decoration.set(sorted.map((from) => marked.range(from)));
  const [first] = sorted;
  view.dispatch({
    effects: [
      pointTo.of(lines),
      ...(first === undefined ? [] : [EditorView.scrollIntoView(first, { y: 'nearest' })]),
    ],
  });
}
