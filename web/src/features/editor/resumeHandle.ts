import { isolateHistory, undo } from '@codemirror/commands';
import { EditorView } from '@codemirror/view';
import { oneLineEnd } from '../../shared/text/lineEnds';
import { locate, type Passage } from '../../shared/text/passage';
import type { Replacement, ResumeEditing } from '../../shared/text/resumeEditing';
import type { TextChange } from './smallestChange';
import { atCursor } from './atCursor';
import { pointAt } from './pointing';
import { replaceEach } from './replaceEach';
import { wordsBelow } from './structure/bullets';
import { wordsInPlace } from './wordsInPlace';
import { textOf } from './textOf';

/** What the rest of the page may do to the text; `viewNow` is null while there is no editor. */
export function resumeHandle(viewNow: () => EditorView | null): ResumeEditing {
  return {
    replace: (passage, words) =>
      changeAt(viewNow(), passage, (view, from, to) => {
        return { from, to, insert: wordsInPlace(view.state.doc.sliceString(from, to), words) };
      }),
    replaceEach: (changes) => replaceEach(viewNow(), changes),
    insertAtCursor: (words) => {
      const view = viewNow();
      if (view === null || view.state.readOnly) return { kind: 'notEditable' };
      const at = view.state.selection.main.head;
      const { lead, insert, tail } = atCursor(textOf(view.state.doc), at, oneLineEnd(words));
      return putIn(view, { from: at, to: at, insert: lead + insert + tail });
    },
    insertBelow: (passage, words) =>
      changeAt(viewNow(), passage, (view, start, end) => {
        const { doc } = view.state;
        // A selection that ends with line ends goes no farther than its words.
        const lastLine = doc.lineAt(start + doc.sliceString(start, end).trimEnd().length);
        const insert = wordsBelow(lastLine.text, oneLineEnd(words));
        return { from: lastLine.to, to: lastLine.to, insert, lead: '\n' };
      }),
    replaceAll: (text) => {
      const view = viewNow();
      if (view === null || view.state.readOnly) return { kind: 'notEditable' };
      return putIn(view, { from: 0, to: view.state.doc.length, insert: text });
    },
    undo: () => {
      const view = viewNow();
      if (view !== null) undo(view);
    },
    reveal: (passage) => {
      const view = viewNow();
      const place = view === null ? null : locate(passage, textOf(view.state.doc));
      if (view === null || place?.kind !== 'found') return false;
      const selection = { anchor: place.start, head: place.end };
      view.dispatch({
        selection,
        effects: EditorView.scrollIntoView(place.start, { y: 'center' }),
      });
      return true;
    },
    point: (passages) => {
      const view = viewNow();
      if (view !== null) pointAt(view, passages);
    },
    focus: () => {
      viewNow()?.focus();
    },
  };
}

function changeAt(
  view: EditorView | null,
  passage: Passage,
  change: (view: EditorView, start: number, end: number) => TextChange & { lead?: string },
): Replacement {
  if (view === null || view.state.readOnly) return { kind: 'notEditable' };
  const place = locate(passage, textOf(view.state.doc));
  if (place.kind !== 'found') return { kind: place.kind };
  return putIn(view, change(view, place.start, place.end));
}

/** One step of the undo history, which neither the typing before it nor that after it joins. */
function putIn(view: EditorView, change: TextChange & { lead?: string }): Replacement {
  const { from, to, lead = '' } = change;
  const words = oneLineEnd(change.insert);
  const start = from + lead.length;
  const end = start + words.length;
  const whole = from === 0 && to === view.state.doc.length;
  view.dispatch({
    changes: { from, to, insert: lead + words },
    selection: whole ? { anchor: 0 } : { anchor: start, head: end },
    annotations: isolateHistory.of('full'),
    userEvent: 'input.replace',
    scrollIntoView: true,
  });
  const place = { whole: textOf(view.state.doc), start, end };
  return { kind: 'replaced', passage: { text: words, place } };
}
