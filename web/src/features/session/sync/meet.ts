import type { ServerText } from '../../../shared/api/session';
import { sendable } from '../../../shared/text/sendable';
import { threeWay } from '../../../shared/text/threeWay';
import type { Circumstances, KnownText, Step, SyncState } from './state';
import { keepText } from './asides';
import { andThen, changed, knownFrom, order, rebased, still } from './steps';

/** How many devices' last saves the server remembers. */
const devicesRemembered = 8;

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
  return still({ ...state, note: null, phase: { kind: 'conflict', ...conflict } });
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

/**
 * The newest text known here that the server's text grew from. Usually the last one confirmed; an
 * older one when the server's own account of each device's last save lacks that, because it lost
 * its hot store.
 */
export function ancestorOf(state: SyncState, theirs: ServerText): KnownText | null {
  const { saved, ancestors } = state;
  return (
    [...ancestors, saved]
      // What this device knows beyond it came by another tab: ours did not grow from that.
      .filter(({ revision }) => revision <= saved.revision)
      .sort((a, b) => b.revision - a.revision)
      .find((known) => isBefore(known, theirs) && isPartOf(known, theirs)) ?? null
  );
}

function isBefore(known: KnownText, theirs: ServerText): boolean {
  if (known.revision !== theirs.revision) return known.revision < theirs.revision;
  return sendable(known.text) === theirs.text;
}

function isPartOf({ device, revision }: KnownText, { savedBy }: ServerText): boolean {
  if (device === null) return true;
  const last = savedBy[device];
  if (last !== undefined) return last >= revision;
  const count = Object.keys(savedBy).length;
  // A server that tells of nobody, or of as many as it can, says nothing about the others.
  return count === 0 || count >= devicesRemembered;
}
