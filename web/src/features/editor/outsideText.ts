import { Annotation, Transaction } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import { oneLineEnd } from '../../shared/text/lineEnds';
import { smallestChange } from './smallestChange';
import { textOf } from './textOf';

const fromOutside = Annotation.define<true>();

/**
 * Shows a text that came from elsewhere. It is no step of the undo history: undoing takes back what
 * was typed here, not what another device wrote.
 */
export function showOutsideText(view: EditorView, text: string): void {
  const shown = textOf(view.state.doc);
  if (text === shown) return;
  const change = smallestChange(shown, oneLineEnd(text));
  if (change === null) return;
  view.dispatch({
    changes: change,
    annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
  });
}

/** Whether the person, or something that acts for them here, changed the text. */
export function changedHere(update: ViewUpdate): boolean {
  return update.transactions.some((tr) => tr.docChanged && tr.annotation(fromOutside) !== true);
}
