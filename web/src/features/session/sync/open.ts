import type { ServerText } from '../../../shared/api/session';
import { sendable } from '../../../shared/text/sendable';
import { noCopy, type DeviceCopy } from './deviceCopy';
import { quietMs, type Circumstances, type KnownText, type Step, type SyncState } from './state';
import { knownFrom, order, schedule, still, andThen, unsentRecord } from './steps';

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
  const server = knownFrom(current);
  const state = withCopy(opened(server, current.text), read);
  const newest = copy.known.at(-1);
  if (newest !== undefined && sendable(newest.text) !== current.text) {
    const ours: SyncState = { ...state, text: newest.text, edits: 1 };
    if (newest.revision > current.revision) {
      // A revision only grows, so the server has lost what it had confirmed.
      return schedule({ ...ours, note: 'serverWasBehind' }, { ...at, now: at.now - quietMs });
    }
    if (newest.revision === current.revision) {
      return still({ ...ours, phase: { kind: 'conflict', theirs: current } });
    }
  }
  return andThen(order(state, { kind: 'known', text: server }), (noted) =>
    copy.unsent === null ? still(noted) : order(noted, { kind: 'allSent' }),
  );
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
    note: 'broughtBack',
    unsent: { first: at.now, last: at.now },
    phase: { kind: 'waiting', dueAt: at.now },
  };
  // Under this tab's name from now on: the tab that wrote it is gone.
  return order(resumed, unsentRecord(resumed, unsent.at));
}

const nothing: KnownText = { text: '', revision: 0, etag: '', at: null };

function opened(saved: KnownText, text: string): SyncState {
  return {
    text,
    edits: 0,
    saved: { ...saved, edits: 0 },
    phase: { kind: 'clean' },
    unsent: null,
    requests: 0,
    attempts: [],
    setAside: [],
    note: null,
    journal: { ordered: 0, done: 0, trouble: null },
    covered: 0,
    damaged: 0,
    savesSinceCheck: 0,
  };
}

function withCopy(state: SyncState, copy: DeviceCopy | null): SyncState {
  return copy === null
    ? { ...state, journal: { ...state.journal, trouble: 'missing' } }
    : { ...state, setAside: copy.setAside, damaged: copy.damaged };
}
