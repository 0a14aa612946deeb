import type { ServerText } from '../../../shared/api/session';
import { sendable } from '../../../shared/text/sendable';
import { threeWay } from '../../../shared/text/threeWay';
import { noCopy, type DeviceCopy } from './deviceCopy';
import { aside, setAside } from './asides';
import { meet } from './meet';
import { quietMs, type Circumstances, type KnownText, type Step, type SyncState } from './state';
import { knownFrom, order, schedule, still, andThen, unsentRecord, withKnown } from './steps';

/**
 * A session whose text the server showed, beside what this device has of it. What was left unsent
 * here goes on from where it was; a server that is behind what it once confirmed gets it again.
 *
 * @param read null where this device could not be asked
 */
export function openFromBoth(
  current: ServerText,
  read: DeviceCopy | null,
  at: Circumstances,
): Step {
  const copy = read ?? noCopy;
  if (copy.unsent !== null && sendable(copy.unsent.text) !== current.text) {
    return openFromDevice(copy, at);
  }
  const newest = copy.known.at(-1);
  if (newest === undefined || sendable(newest.text) === current.text) {
    const server = knownFrom(current);
    const state = withKnown(withCopy(opened(server, current.text), read), server);
    return andThen(order(state, { kind: 'known', text: server }), (noted) =>
      copy.unsent === null ? still(noted) : order(noted, { kind: 'allSent' }),
    );
  }
  const met = meet(withCopy(opened(newest, newest.text), read), current, at);
  // That a text is newer than at the last visit is no news on opening it.
  return met.state.note === 'newerShown' ? { ...met, state: { ...met.state, note: null } } : met;
}

/** What this device has, without a word from the server: sent on as soon as it can be. */
export function openFromDevice(copy: DeviceCopy, at: Circumstances): Step {
  const { unsent, known } = copy;
  if (unsent === null) {
    const newest = known.at(-1) ?? nothing;
    return still(withCopy(opened(newest, newest.text), copy));
  }
  const state = withCopy(opened(unsent.base, unsent.text), copy);
  const resumed: SyncState = {
    ...state,
    edits: 1,
    attempts: unsent.attempts,
    broughtBack: unsent.text,
    note: 'broughtBack',
    unsent: { first: at.now, last: at.now },
    phase: { kind: 'waiting', dueAt: at.now },
  };
  // Under this tab's name from now on: the tab that wrote it is gone.
  return order(resumed, unsentRecord(resumed, unsent.at));
}

/**
 * The session goes on in another tab when the one that led it is gone: with what that one last
 * told, since each change is told no later than it is written down.
 *
 * @param shown what stands on this tab's screen, its own last changes included
 * @param copy without the words of that tab and of this one, which are on the screen
 * @param leader the tab that led
 */
export function openAsSuccessor(
  shown: SyncState,
  copy: DeviceCopy,
  leader: string,
  at: Circumstances,
): Step {
  const left = copy.unsent;
  const merge = left === null ? null : threeWay(left.base.text, shown.text, left.text);
  const text = merge?.kind === 'clean' ? merge.text : shown.text;
  const state: SyncState = {
    ...shown,
    text,
    edits: shown.edits + 1,
    ancestors: copy.known,
    setAside: copy.setAside,
    damaged: copy.damaged,
    journal: { ordered: 0, done: 0, trouble: null },
  };
  const open = andThen(resumed(state, at), (next) =>
    order(next, { kind: 'tabsGone', tabs: [leader] }),
  );
  // The words of another tab that is gone too, where they met these.
  return merge?.kind === 'overlap' && left !== null
    ? andThen(open, (next) => setAside(next, aside('otherTab', left.text, at)))
    : open;
}

function resumed(state: SyncState, at: Circumstances): Step {
  if (state.phase.kind === 'closed') return order(state, unsentRecord(state, at.now));
  if (state.phase.kind === 'conflict') {
    const { theirs } = state.phase;
    return andThen(order(state, unsentRecord(state, at.now)), (next) => meet(next, theirs, at));
  }
  return state.text === state.saved.text
    ? order({ ...state, phase: { kind: 'clean' }, unsent: null }, { kind: 'allSent' })
    : schedule(state, { ...at, now: at.now - quietMs });
}

const nothing: KnownText = { text: '', revision: 0, etag: '', at: null, device: null };

function opened(saved: KnownText, text: string): SyncState {
  return {
    text,
    edits: 0,
    saved: { ...saved, edits: 0 },
    ancestors: [],
    phase: { kind: 'clean' },
    unsent: null,
    requests: 0,
    attempts: [],
    setAside: [],
    broughtBack: null,
    note: null,
    merged: null,
    journal: { ordered: 0, done: 0, trouble: null },
    covered: 0,
    damaged: 0,
    savesSinceCheck: 0,
  };
}

function withCopy(state: SyncState, copy: DeviceCopy | null): SyncState {
  return copy === null
    ? { ...state, journal: { ...state.journal, trouble: 'missing' } }
    : { ...state, ancestors: copy.known, setAside: copy.setAside, damaged: copy.damaged };
}
