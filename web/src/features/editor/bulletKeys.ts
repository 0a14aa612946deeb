import { insertNewline, insertNewlineKeepIndent } from '@codemirror/commands';
import type { EditorView, KeyBinding } from '@codemirror/view';
import { onEnter } from './structure/bullets';

/** Enter goes on with a list, or ends it after an empty entry; with Shift it is a line end alone. */
export const bulletKeys: readonly KeyBinding[] = [
  { key: 'Enter', run: enter },
  { key: 'Shift-Enter', run: insertNewline },
];

function enter(view: EditorView): boolean {
  const { state } = view;
  if (state.readOnly) return false;
  const { from, to } = state.selection.main;
  const line = state.doc.lineAt(from);
  const what = onEnter(line.text, from - line.from);
  switch (what.kind) {
    case 'plain':
      return insertNewlineKeepIndent(view);
    case 'continue':
      view.dispatch({
        changes: { from, to, insert: what.insert },
        selection: { anchor: from + what.insert.length },
        userEvent: 'input',
        scrollIntoView: true,
      });
      return true;
    case 'end':
      view.dispatch({
        changes: { from: line.from, to: Math.max(line.to, to) },
        selection: { anchor: line.from },
        userEvent: 'delete',
        scrollIntoView: true,
      });
      return true;
  }
}
