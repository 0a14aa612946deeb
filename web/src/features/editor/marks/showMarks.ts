import { StateEffect } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { Mark, Marks } from '../../../shared/text/resumeMarks';
import { textOf } from '../textOf';
import { keywordMarks, pointAtMarks, setMarks, type PlacedMark } from './keywordMarks';
import { isLetter, moveMarks } from './moveMarks';

/** Shows marks on the words they were made for, as far as those still stand there. */
export function showMarks(view: EditorView | null, marks: Marks | null): void {
  if (view === null) return;
  const text = textOf(view.state.doc);
  const now = marks === null ? [] : moveMarks(marks, text).map((mark) => inText(mark, text));
  dispatch(view, setMarks.of(now));
}

export function pointAtMark(view: EditorView | null, of: string | null): void {
  if (view !== null) dispatch(view, pointAtMarks.of(of));
}

function inText(mark: Mark, text: string): PlacedMark {
  return { ...mark, inWord: isLetter(text[mark.from - 1]) || isLetter(text[mark.to]) };
}

/** The editor learns of marks with the first of them: it is there long before they are. */
function dispatch(view: EditorView, effect: StateEffect<unknown>): void {
  if (view.state.field(keywordMarks, false) === undefined) {
    view.dispatch({ effects: StateEffect.appendConfig.of(keywordMarks) });
  }
  view.dispatch({ effects: effect });
}
