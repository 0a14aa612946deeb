import { isolateHistory } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import type { BulletPlace } from '../../shared/text/resumeBullet';
import { linesOf } from './dressing';
import { bulletOf } from './structure/bullets';
import { newBullet } from './structure/newBullet';

/** Where a bullet would be put in now; null where nothing can be. */
export function bulletPlace(view: EditorView | null): BulletPlace | null {
  if (view === null || view.state.readOnly) return null;
  const found = placeIn(view);
  const above = found.kind === 'below' ? found.line : found.above;
  const line = linesOf(view.state)(above);
  return { below: above + 1, words: (bulletOf(line)?.words ?? line).trim() };
}

/** Puts words in as a bullet of their own at the caret: one step of the undo, the caret behind. */
export function putBullet(view: EditorView | null, words: string): boolean {
  if (view === null || view.state.readOnly) return false;
  const { doc } = view.state;
  const found = placeIn(view);
  const line = doc.line(found.line + 1);
  const bullet = found.prefix + words.replace(/\s+/gu, ' ').trim();
  const change =
    found.kind === 'fill'
      ? { from: line.from, to: line.to, insert: bullet }
      : { from: line.to, to: line.to, insert: `\n${bullet}` };
  view.dispatch({
    changes: change,
    selection: { anchor: change.from + change.insert.length },
    annotations: isolateHistory.of('full'),
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
  return true;
}

function placeIn(view: EditorView) {
  const { doc, selection } = view.state;
  const { head, empty } = selection.main;
  const caret = doc.lineAt(head).number - 1;
  return newBullet(linesOf(view.state), doc.lines, caret, head === 0 && empty);
}
