import type { ServerText } from '../../../shared/api/session';
import { sendable } from '../../../shared/text/sendable';
import { threeWay } from '../../../shared/text/threeWay';
import type { Circumstances, Step, SyncState } from './state';
import { ancestorOf } from './ancestors';
import { keepText } from './asides';
import { andThen, changed, knownFrom, order, rebased, still } from './steps';

/**
 * The text on the screen meets one from the server that it was not made from. What does not overlap
 * is merged at once; what does is left to the person.
 */
export function meet(state: SyncState, theirs: ServerText, at: Circumstances): Step {
  const base = ancestorOf(state, theirs);
  // What it shows was there before anything that this device knows: ours came of it.
  if (base === null && theirs.revision < state.saved.revision) {
    return andThen(keepText(state, theirs.text, at), (kept) => goOn(kept, theirs, null, at));
  }
  const merge = threeWay(base?.text ?? null, state.text, theirs.text);
  if (merge.kind === 'clean') return goOn(state, theirs, merge.text, at);
  const conflict = { theirs, base: base?.text ?? null, merge };
  return still({ ...state, note: null, merged: null, phase: { kind: 'conflict', ...conflict } });
}

/**
 * A page that goes away sends its last words without waiting for the journal. Then what the journal
 * brought back is older than what this same device has saved, and began it; null for anything else.
 */
export function meetOwn(state: SyncState, theirs: ServerText, at: Circumstances): Step | null {
  const { broughtBack } = state;
  if (broughtBack === null || theirs.device !== at.device) return null;
  if (theirs.revision <= state.saved.revision) return null;
  const merge = threeWay(broughtBack, state.text, theirs.text);
  if (merge.kind === 'overlap') return null;
  // Should it have been another tab after all, the words are in the history.
  return andThen(keepText(state, broughtBack, at), (kept) => goOn(kept, theirs, merge.text, at));
}

/** @param merged null where the text on the screen stands as it is */
function goOn(
  state: SyncState,
  theirs: ServerText,
  merged: string | null,
  at: Circumstances,
): Step {
  // A server without what it once confirmed or showed gets it back by the merge.
  const lost = ancestorOf(state, theirs)?.revision !== state.saved.revision;
  const met = rebased({ ...state, note: lost ? 'serverWasBehind' : null }, theirs);
  const text = merged ?? state.text;
  if (text === theirs.text) return shown(met, theirs);
  return text === state.text
    ? changed(met, text, at)
    : changed({ ...met, merged: mergedOf(state, text, theirs) }, text, at);
}

/** Nothing here that the server's text lacks. */
function shown(state: SyncState, theirs: ServerText): Step {
  const unchanged = theirs.text === sendable(state.text);
  const next: SyncState = {
    ...state,
    text: unchanged ? state.text : theirs.text,
    saved: {
      ...state.saved,
      text: unchanged ? state.text : theirs.text,
      edits: state.edits,
    },
    note: unchanged ? state.note : (state.note ?? 'newerShown'),
    phase: { kind: 'clean' },
    unsent: null,
    attempts: [],
  };
  return andThen(order(next, { kind: 'known', text: knownFrom(theirs) }), (noted) =>
    order(noted, { kind: 'allSent' }),
  );
}

function mergedOf(state: SyncState, after: string, theirs: ServerText): SyncState['merged'] {
  return { mine: state.text, after, theirs: theirs.text, device: theirs.device };
}
