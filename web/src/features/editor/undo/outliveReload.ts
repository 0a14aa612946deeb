import { redoDepth, undoDepth } from '@codemirror/commands';
import { Compartment, type Extension } from '@codemirror/state';
import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { textOf } from '../textOf';
import { keepUndo, restoreUndo, undoHistory, type KeptUndo } from './keptUndo';
import type { UndoStore } from './undoStore';

/** Typing comes first: nothing is written down before it has paused for this long. */
export const undoPauseMs = 1_000;

const slot = new Compartment();

/**
 * Undo and redo that outlive the page, with the caret and what was on the screen. Where they cannot
 * be kept they work all the same, until the page is closed.
 */
export function outliveReload(sessionId: string, store: UndoStore | null): Extension {
  return [slot.of(undoHistory()), store === null ? [] : keeper(sessionId, store)];
}

function keeper(sessionId: string, store: UndoStore): Extension {
  return ViewPlugin.define((view) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let changed = false;
    let gone = false;

    const write = () => {
      clearTimeout(timer);
      if (!changed) return;
      changed = false;
      void store.write(sessionId, keepUndo(view.state, topOf(view))).catch(() => undefined);
    };
    const soon = () => {
      changed = true;
      clearTimeout(timer);
      timer = setTimeout(write, undoPauseMs);
    };
    const hidden = () => {
      if (document.visibilityState === 'hidden') write();
    };

    void store.read(sessionId).then(
      (kept) => {
        if (gone || kept === null) return;
        takeOver(view, kept);
        // So that it counts from today.
        soon();
      },
      () => undefined,
    );
    document.addEventListener('visibilitychange', hidden);
    // The earlier of the two leaves the device more time to write.
    window.addEventListener('beforeunload', write);
    window.addEventListener('pagehide', write);
    view.scrollDOM.addEventListener('scroll', soon, { passive: true });
    return {
      update(update: ViewUpdate) {
        if (update.docChanged || update.selectionSet) soon();
      },
      destroy() {
        gone = true;
        document.removeEventListener('visibilitychange', hidden);
        window.removeEventListener('beforeunload', write);
        window.removeEventListener('pagehide', write);
        view.scrollDOM.removeEventListener('scroll', soon);
        write();
      },
    };
  });
}

/** Not over what was done here meanwhile. */
function takeOver(view: EditorView, kept: KeptUndo): void {
  if (undoDepth(view.state) > 0 || redoDepth(view.state) > 0) return;
  const restored = restoreUndo(kept, textOf(view.state.doc));
  if (restored === null) return;
  view.dispatch({ effects: slot.reconfigure([undoHistory(), restored.extension]) });
  const { anchor, head } = view.state.selection.main;
  if (anchor !== 0 || head !== 0) return;
  view.dispatch({
    selection: restored.caret,
    ...(restored.top > 0
      ? { effects: EditorView.scrollIntoView(restored.top, { y: 'start' }) }
      : {}),
  });
}

function topOf(view: EditorView): number {
  const { scrollTop } = view.scrollDOM;
  return scrollTop <= 0 ? 0 : view.lineBlockAtHeight(scrollTop).from;
}
