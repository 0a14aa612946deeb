import { EditorView } from '@codemirror/view';

/** Puts the caret at the beginning of a line, which counts from 0, and the line near the top. */
export function goToLine(view: EditorView | null, line: number): void {
  if (view === null) return;
  const { doc } = view.state;
  // Whoever asks may know a text that was longer a moment ago.
  const { from } = doc.line(Math.min(line + 1, doc.lines));
  view.dispatch({
    selection: { anchor: from },
    effects: EditorView.scrollIntoView(from, { y: 'start', yMargin: 24 }),
  });
  view.focus();
}
