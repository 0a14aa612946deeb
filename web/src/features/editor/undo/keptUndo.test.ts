import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { EditorState, Transaction, type StateCommand } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestChange } from '../smallestChange';
import {
  decodeUndo,
  keepUndo,
  restoreUndo,
  undoEvents,
  undoHistory,
  undoUnits,
  type KeptUndo,
} from './keptUndo';

const open = (text: string) => EditorState.create({ doc: text, extensions: undoHistory() });
let time = 1_000;

/** Each on its own: a second passes between them. */
function edit(state: EditorState, from: number, to: number, insert: string): EditorState {
  time += 1_000;
  return state.update({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    annotations: Transaction.time.of(time),
    userEvent: 'input.type',
  }).state;
}

function fromOutside(state: EditorState, text: string): EditorState {
  const change = smallestChange(state.doc.toString(), text);
  if (change === null) return state;
  const annotations = Transaction.addToHistory.of(false);
  return state.update({ changes: change, annotations }).state;
}

function run(command: StateCommand, state: EditorState): EditorState {
  let after = state;
  command({
    state,
    dispatch: (transaction) => {
      after = transaction.state;
    },
  });
  return after;
}

/** All texts that a command leads to, one after the other. */
function trail(command: StateCommand, state: EditorState): string[] {
  const texts: string[] = [];
  for (let at = run(command, state); at !== state; [state, at] = [at, run(command, at)]) {
    texts.push(at.doc.toString());
  }
  return texts;
}

/** As it comes back from the device, in an editor with the text of now. */
function reopened(kept: KeptUndo, now = kept.text): EditorState {
  const read = decodeUndo(structuredClone(kept));
  const restored = read === null ? null : restoreUndo(read, now);
  if (restored === null) throw new Error('nothing came back');
  return EditorState.create({
    doc: now,
    selection: restored.caret,
    extensions: [undoHistory(), restored.extension],
  });
}

const typed = edit(edit(open('Jane'), 4, 4, ' M'), 6, 6, 'oreau');

describe('kept undo', () => {
  it('takes back and does again after a reload what it could before', () => {
    const state = reopened(keepUndo(run(undo, typed), 0));
    expect(state.doc.toString()).toBe('Jane M');
    expect(trail(redo, state)).toEqual(['Jane Moreau']);
    expect(trail(undo, state)).toEqual(['Jane']);
  });

  it('does not join what is typed after the reload to what was typed before', () => {
    const state = edit(reopened(keepUndo(typed, 0)), 11, 11, '!');
    expect(trail(undo, state)).toEqual(['Jane Moreau', 'Jane M', 'Jane']);
  });

  it('comes back with the caret and the line on the screen', () => {
    const kept = keepUndo(typed, 3);
    expect(restoreUndo(kept, 'Jane Moreau')).toMatchObject({
      caret: { anchor: 11, head: 11 },
      top: 3,
    });
    expect(restoreUndo(kept, 'Dr Jane Moreau')).toMatchObject({
      caret: { anchor: 14, head: 14 },
      top: 6,
    });
  });

  it('leaves alone what another device wrote meanwhile', () => {
    const undone = (now: string) => trail(undo, reopened(keepUndo(typed, 0), now));
    expect(undone('Dr Jane Moreau')).toEqual(['Dr Jane M', 'Dr Jane']);
    expect(undone('Jane Moreau, Lyon')).toEqual(['Jane M, Lyon', 'Jane, Lyon']);
    expect(undone('Another text')).toEqual([]);
  });

  it('keeps the newest changes when there are too many', () => {
    let state = open('');
    for (let i = 0; i < undoEvents + 50; i += 1) state = edit(state, i, i, 'x');
    const kept = keepUndo(state, 0);
    expect(kept.done).toHaveLength(undoEvents);
    expect(trail(undo, reopened(kept)).at(-1)).toBe('x'.repeat(50));
  });

  it('keeps the newest changes when they are too long', () => {
    let state = open('');
    for (let i = 0; i < 10; i += 1) {
      state = edit(state, 0, state.doc.length, String(i).repeat(100_000));
    }
    const kept = keepUndo(state, 0);
    expect(JSON.stringify(kept.done).length).toBeLessThanOrEqual(undoUnits + 100);
    const texts = trail(undo, reopened(kept));
    expect(texts.map(([first]) => first)).toEqual(['8', '7', '6', '5']);
  });

  it('prefers what can be taken back to what can be done again', () => {
    let state = open('');
    for (let i = 0; i < undoEvents; i += 1) state = edit(state, i, i, 'x');
    const kept = keepUndo(run(undo, state), 0);
    expect([kept.done.length, kept.undone.length]).toEqual([undoEvents - 1, 1]);
  });

  it.each<[string, Partial<KeptUndo>]>([
    ['a change of a longer text', { text: 'J' }],
    ['no change at all', { done: [{ changes: 'x' }] }],
    ['a change without its caret', { done: [{ changes: [11, [0, 'x']], selectionsAfter: [] }] }],
  ])('is let go where it holds %s', (_, spoilt) => {
    expect(restoreUndo({ ...keepUndo(typed, 0), ...spoilt }, 'J')).toBeNull();
  });

  it.each([null, 'x', {}, { text: 'x' }, { text: 'x', caret: { anchor: 1 }, top: 0 }])(
    'is none where something else was kept: %o',
    (value) => {
      expect(decodeUndo(value)).toBeNull();
    },
  );

  const step = fc.oneof(
    fc.record({
      kind: fc.constant('edit' as const),
      from: fc.nat(30),
      to: fc.nat(30),
      insert: fc.string({ unit: fc.constantFrom('a', 'b', '\n', 'س', '😀'), maxLength: 5 }),
    }),
    fc.record({ kind: fc.constant('outside' as const), text: fc.string({ maxLength: 30 }) }),
    fc.constant({ kind: 'undo' as const }),
    fc.constant({ kind: 'redo' as const }),
    fc.constant({ kind: 'reload' as const }),
  );

  it('goes the same way with reloads as without, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let never = open('start');
        let often = never;
        for (const one of steps) {
          const both = (move: (state: EditorState) => EditorState) => {
            [never, often] = [move(never), move(often)];
          };
          switch (one.kind) {
            case 'edit': {
              const length = never.doc.length;
              const [from, to] = [one.from, one.to].map((at) => at % (length + 1)).sort(byNumber);
              time += 1_000;
              const at = time;
              both((state) => {
                time = at;
                return edit(state, from ?? 0, to ?? 0, one.insert);
              });
              break;
            }
            case 'outside':
              both((state) => fromOutside(state, one.text.replace(/\r/g, '')));
              break;
            case 'undo':
              both((state) => run(undo, state));
              break;
            case 'redo':
              both((state) => run(redo, state));
              break;
            case 'reload':
              often = reopened(keepUndo(often, 0));
          }
          expect(often.doc.toString()).toBe(never.doc.toString());
          expect(undoDepth(often)).toBe(undoDepth(never));
          expect(redoDepth(often)).toBe(redoDepth(never));
        }
        expect(trail(undo, often)).toEqual(trail(undo, never));
        expect(trail(redo, often)).toEqual(trail(redo, never));
      }),
      { numRuns: 1_000 },
    );
  });
});

function byNumber(a: number, b: number): number {
  return a - b;
}
