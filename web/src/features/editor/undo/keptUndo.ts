import { history, historyField, redo, undo } from '@codemirror/commands';
import { EditorSelection, EditorState, Transaction, type Extension } from '@codemirror/state';
import { asFields, asList, asNumber, asString } from '../../../shared/api/decode';
import { smallestChange } from '../smallestChange';
import { textOf } from '../textOf';

/** How many changes undo can take back, in the page and after a reload. */
export const undoEvents = 200;
/** What they may take up on the device, in UTF-16 units of their JSON. */
export const undoUnits = 500_000;

/** What undo and redo can do to one text, and where its reader was. */
export type KeptUndo = {
  /** The text that the changes fit; to any other they are fitted first. */
  text: string;
  caret: { anchor: number; head: number };
  /** The place of the first line on the screen. */
  top: number;
  /** As the editor's history writes itself down, the newest change last. */
  done: readonly unknown[];
  undone: readonly unknown[];
};

/** What an editor with the text of now takes over. */
export type Restored = {
  /** Extends {@link undoHistory}. */
  extension: Extension;
  caret: { anchor: number; head: number };
  top: number;
};

export function undoHistory(): Extension {
  return history({ minDepth: undoEvents });
}

/** The newest changes, as many as there is room for; those to undo go before those to redo. */
export function keepUndo(state: EditorState, top: number): KeptUndo {
  const { history: written } = state.toJSON({ history: historyField }) as { history: unknown };
  const fields = asFields(written);
  const done = newest(asList(fields?.done), undoEvents, undoUnits);
  const undone = newest(asList(fields?.undone), undoEvents - done.events.length, done.left);
  const { anchor, head } = state.selection.main;
  const text = textOf(state.doc);
  return { text, caret: { anchor, head }, top, done: done.events, undone: undone.events };
}

/**
 * Null where what was kept does not hold together. Changes of a text that has become another since
 * are fitted around what is different, as for a text that comes from elsewhere while it is open.
 */
export function restoreUndo(kept: KeptUndo, now: string): Restored | null {
  const { text, caret, done, undone } = kept;
  try {
    const selection = EditorSelection.single(within(caret.anchor, text), within(caret.head, text));
    const json = { doc: text, selection: selection.toJSON() as unknown, history: { done, undone } };
    const fields = { history: historyField };
    const then = EditorState.fromJSON(json, { extensions: undoHistory() }, fields);
    const change = smallestChange(text, now);
    const transaction = then.update({
      ...(change === null ? {} : { changes: change }),
      annotations: Transaction.addToHistory.of(false),
    });
    const { state } = transaction;
    check(state);
    const { anchor, head } = state.selection.main;
    const field = state.field(historyField);
    return {
      extension: historyField.init(() => field),
      caret: { anchor, head },
      top: transaction.changes.mapPos(within(kept.top, text)),
    };
  } catch {
    return null;
  }
}

export function decodeUndo(value: unknown): KeptUndo | null {
  const fields = asFields(value);
  const caret = asFields(fields?.caret);
  const text = asString(fields?.text);
  const anchor = asNumber(caret?.anchor);
  const head = asNumber(caret?.head);
  const top = asNumber(fields?.top);
  if (text === null || anchor === null || head === null || top === null) return null;
  const [done, undone] = [asList(fields?.done), asList(fields?.undone)];
  return { text, caret: { anchor, head }, top, done, undone };
}

function newest(
  branch: readonly unknown[],
  most: number,
  room: number,
): { events: readonly unknown[]; left: number } {
  const events: unknown[] = [];
  let left = room;
  for (const event of [...branch].reverse()) {
    const fields = asFields(event);
    // Only moves of the caret stand before the first change.
    if (fields?.changes === undefined) break;
    const slim = { ...fields, selectionsAfter: [] };
    left -= JSON.stringify(slim).length;
    if (left < 0 || events.length === most) break;
    events.unshift(slim);
  }
  return { events, left: Math.max(0, left) };
}

/** Throws where undo or redo would, rather than under someone's hand. */
function check(state: EditorState): void {
  for (const step of [undo, redo]) {
    let at = state;
    const dispatch = (transaction: Transaction) => {
      at = transaction.state;
    };
    for (let steps = 0; steps <= undoEvents && step({ state: at, dispatch }); steps += 1);
  }
}

function within(place: number, text: string): number {
  return Math.min(Math.max(0, Math.trunc(place)), text.length);
}
