import { isolateHistory } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { oneLineEnd } from '../../shared/text/lineEnds';
import { locate } from '../../shared/text/passage';
import type { Change, Replacement } from '../../shared/text/resumeEditing';
import { textOf } from './textOf';
import { wordsInPlace } from './wordsInPlace';

/** Several changes as one step of the undo history, those that fit. */
export function replaceEach(
  view: EditorView | null,
  changes: readonly Change[],
): readonly Replacement[] {
  if (view === null || view.state.readOnly) return changes.map(() => ({ kind: 'notEditable' }));
  const text = textOf(view.state.doc);
  const taken: { from: number; to: number }[] = [];
  const places = changes.map(({ passage, words }) => {
    const place = locate(passage, text);
    if (place.kind !== 'found') return place;
    const { start: from, end: to } = place;
    if (taken.some((other) => from < other.to && other.from < to))
      return { kind: 'changed' } as const;
    taken.push({ from, to });
    const insert = wordsInPlace(text.slice(from, to), oneLineEnd(words));
    return { kind: 'found', from, to, insert } as const;
  });
  const fitting = places.flatMap((place) => (place.kind === 'found' ? [place] : []));
  const [first] = fitting;
  if (first === undefined) return places.flatMap((p) => (p.kind === 'found' ? [] : [p]));
  const now = (from: number) =>
    fitting.reduce(
      (at, one) => at + (one.to <= from ? one.insert.length - (one.to - one.from) : 0),
      from,
    );
  const start = now(first.from);
  view.dispatch({
    changes: fitting,
    selection: { anchor: start, head: start + first.insert.length },
    annotations: isolateHistory.of('full'),
    userEvent: 'input.replace',
    scrollIntoView: true,
  });
  const whole = textOf(view.state.doc);
  return places.map((place): Replacement => {
    if (place.kind !== 'found') return place;
    const at = now(place.from);
    const passage = {
      text: place.insert,
      place: { whole, start: at, end: at + place.insert.length },
    };
    return { kind: 'replaced', passage };
  });
}
