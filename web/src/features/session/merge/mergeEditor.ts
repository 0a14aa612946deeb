import { history, historyKeymap, standardKeymap, undo } from '@codemirror/commands';
import { getChunks, MergeView, unifiedMergeView } from '@codemirror/merge';
import { EditorState, Text, Transaction, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { decisions, isAt, keepingAt, placeMarks, placesOf } from './decisions';
import { lineDirections } from './lineDirections';
import { comparison, theirsAt, toDecide, type Place } from './places';

/** How far the deciding is, and the lines of both texts at the place it has come to. */
export type Progress = { open: number; at: number; mine: string; theirs: string };

export type MergeEditor = {
  /** The text as it would be saved now. */
  text: () => string;
  go: (by: 1 | -1) => void;
  takeTheirs: () => void;
  keepMine: () => void;
  undo: () => void;
  destroy: () => void;
};

/**
 * An editor for the text that is to be, in which theirs is beside it or, where there is no room for
 * two, between its lines.
 */
export function mergeEditor(options: {
  parent: HTMLElement;
  base: string;
  theirs: string;
  result: string;
  layout: 'beside' | 'between';
  labels: { mine: string; theirs: string };
  onProgress: (progress: Progress) => void;
}): MergeEditor {
  const { parent, base, theirs, result, layout, labels, onProgress } = options;
  const original = docOf(theirs);
  // Both are drawn for the first time before the other is there.
  let sibling: EditorView | null = null;
  let edited: EditorView | null = null;
  const editable: Extension = [
    shared(labels.mine),
    keymap.of([...historyKeymap, ...standardKeymap]),
    history(),
    decisions,
    placeMarks('B', ({ state }) => state),
    EditorView.updateListener.of(({ docChanged, selectionSet, transactions, state }) => {
      if (!docChanged && !selectionSet && !transactions.some(({ effects }) => effects.length > 0)) {
        return;
      }
      // What is marked in theirs follows what is decided here.
      sibling?.dispatch({});
      onProgress(progressOf(state, original));
    }),
  ];
  const merge = layout === 'beside' ? beside() : null;
  const view = merge?.b ?? between();
  edited = view;
  sibling = merge?.a ?? null;

  function beside(): MergeView {
    return new MergeView({
      parent,
      orientation: 'b-a',
      gutter: false,
      diffConfig: comparison,
      a: {
        doc: original,
        extensions: [
          shared(labels.theirs),
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ 'aria-readonly': 'true' }),
          placeMarks('A', () => edited?.state ?? null),
        ],
      },
      b: { doc: docOf(result), extensions: editable },
    });
  }

  function between(): EditorView {
    return new EditorView({
      parent,
      state: EditorState.create({
        doc: docOf(result),
        extensions: [
          editable,
          unifiedMergeView({
            original,
            mergeControls: false,
            gutter: false,
            diffConfig: comparison,
          }),
        ],
      }),
    });
  }

  function show(by: 1 | -1 | 0, scroll: 'center' | 'nearest' = 'center'): void {
    const { open, at } = placesOf(view.state);
    const place = open[at];
    if (place === undefined) return;
    const step = by === 0 || (by === 1 && !isAt(place, view.state)) ? 0 : by;
    const { fromB } = open[(at + step + open.length) % open.length] ?? place;
    const anchor = Math.min(fromB, view.state.doc.length);
    view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: scroll }),
    });
  }

  settle(view, docOf(base), original);
  // What is said above the texts is to be read first.
  show(0, 'nearest');

  function decide(step: (place: Place) => void): void {
    const { open, at } = placesOf(view.state);
    const place = open[at];
    if (place === undefined) return;
    step(place);
    show(0);
  }

  return {
    text: () => view.state.doc.toString(),
    go: (by) => {
      show(by);
    },
    takeTheirs: () => {
      decide((place) => {
        view.dispatch({
          changes: theirsAt(place, original, view.state.doc),
          selection: { anchor: Math.min(place.fromB, view.state.doc.length) },
          userEvent: 'input.replace',
        });
      });
    },
    keepMine: () => {
      decide((place) => {
        view.dispatch({ effects: keepingAt(place) });
      });
    },
    undo: () => {
      undo(view);
      show(0);
    },
    destroy: () => {
      (merge ?? view).destroy();
    },
  };
}

function shared(label: string): Extension {
  return [
    EditorView.lineWrapping,
    lineDirections,
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
  ];
}

/** Where only mine was changed there is nothing to decide; no step of the undo history. */
function settle(view: EditorView, base: Text, theirs: Text): void {
  const places = getChunks(view.state)?.chunks ?? [];
  const open = toDecide(places, base, theirs);
  view.dispatch({
    effects: places.filter((place) => !open.includes(place)).map(keepingAt),
    annotations: Transaction.addToHistory.of(false),
  });
}

function progressOf(state: EditorState, theirs: Text): Progress {
  const { open, at } = placesOf(state);
  const place = open[at];
  return {
    open: open.length,
    at,
    mine: place === undefined ? '' : state.sliceDoc(place.fromB, place.endB),
    theirs: place === undefined ? '' : theirs.sliceString(place.fromA, place.endA),
  };
}

function docOf(text: string): Text {
  return Text.of(text.split('\n'));
}
