import { history, undo } from '@codemirror/commands';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { afterEach, expect, it } from 'vitest';
import { bulletPlace, putBullet } from './putBullet';

let view: EditorView | null = null;

afterEach(() => view?.destroy());

function open(text: string, readOnly = false): EditorView {
  view = new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc: text.replace('|', ''),
      selection: { anchor: Math.max(0, text.indexOf('|')) },
      extensions: [history(), EditorState.readOnly.of(readOnly)],
    }),
  });
  return view;
}

it('is put in at the caret, which then stands behind it', () => {
  const editor = open('Acme\n• a|b\n• c');
  expect(putBullet(editor, 'Led\n the  team ')).toBe(true);
  expect(editor.state.doc.toString()).toBe('Acme\n• ab\n• Led the team\n• c');
  expect(editor.state.selection.main.head).toBe('Acme\n• ab\n• Led the team'.length);
});

it('is one step to take back, which typing just before does not join', () => {
  const editor = open('- a|');
  editor.dispatch({ changes: { from: 3, insert: 'b' }, userEvent: 'input.type' });
  putBullet(editor, 'Led');
  undo(editor);
  expect(editor.state.doc.toString()).toBe('- ab');
});

it('says where it would go, and puts nothing in where nothing may be', () => {
  expect(bulletPlace(open('Acme\n• Ran| shops\n• c'))).toEqual({ below: 2, words: 'Ran shops' });
  const locked = open('- a|', true);
  expect(bulletPlace(locked)).toBeNull();
  expect(putBullet(locked, 'Led')).toBe(false);
  expect(locked.state.doc.toString()).toBe('- a');
});
