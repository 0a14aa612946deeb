import { answered, failed, fetched } from './answers';
import { withBoth } from '../../../shared/text/threeWay';
import { adopt } from './adopt';
import { asideKept, changePlaces, dropSetAside, keepText } from './asides';
import { decide, resolve, undoMerge } from './choices';
import { meet } from './meet';
import {
  awaitsJournal,
  type Circumstances,
  type Phase,
  type Step,
  type SyncEvent,
  type SyncState,
} from './state';
import { andThen, dueAt, order, send, sendNow, still, unsentRecord, withKnown } from './steps';

/** What follows from an event. Pure: time, chance and names come with `at`. */
export function transition(state: SyncState, event: SyncEvent, at: Circumstances): Step {
  switch (event.type) {
    case 'typed':
      return typed(state, event.text, at);
    case 'proposed':
      return typed(state, withBoth(event.base, state.text, event.text), at);
    case 'adopted':
      return adopt(state, event.left, (next, text) => typed(next, text, at), at);
    case 'tick':
      return sendIfDue(state, at);
    case 'flush':
      return flush(state, event.by, at);
    case 'online':
      return state.phase.kind === 'retrying' ? send(state, at) : still(state);
    case 'answered':
      return answered(state, event.request, event.answer, at);
    case 'failed':
      return failed(state, event.request, event.failure, at);
    case 'fetched':
      return fetched(state, event.current, event.asked, at);
    case 'covered':
      return covered(state, event.revision);
    case 'journalled':
      return journalled(state, event.upTo, at);
    case 'journalFailed':
      return sendIfDue({ ...state, journal: { ...state.journal, trouble: event.trouble } }, at);
    case 'keepMine':
    case 'takeTheirs':
    case 'keepBoth':
      return decide(state, event.type, at);
    case 'resolved':
      return resolve(state, event.text, at);
    case 'undoMerge':
      return undoMerge(state, at);
    case 'keepText':
      return keepText(state, event.text, at);
    case 'asideKept':
      return asideKept(state, event.id);
    case 'bringBack':
      return bringBack(state, event.id, at);
    case 'dropSetAside':
      return dropSetAside(state, event.id);
    case 'dismissNote':
      return still({ ...state, note: null, merged: null });
  }
}

function typed(state: SyncState, text: string, at: Circumstances): Step {
  if (text === state.text) return still(state);
  const unsent = { first: state.unsent?.first ?? at.now, last: at.now };
  const phase = phaseAfterTyping(state.phase, dueAt(unsent));
  const next: SyncState = { ...state, text, edits: state.edits + 1, unsent, note: null, phase };
  const written = order(next, unsentRecord(next, at.now));
  if (phase.kind !== 'conflict') return written;
  return andThen(written, (now) => meet(now, phase.theirs, at));
}

/** The text set aside and the one on the screen change places, so doing it again undoes it. */
function bringBack(state: SyncState, id: string, at: Circumstances): Step {
  const aside = state.setAside.find((one) => one.id === id);
  if (aside === undefined || state.phase.kind === 'conflict') return still(state);
  const changed = andThen(changePlaces(state, aside, at), (next) => typed(next, aside.text, at));
  return andThen(changed, (next) => flush(next, 'person', at));
}

function phaseAfterTyping(phase: Phase, due: number): Phase {
  switch (phase.kind) {
    case 'clean':
    case 'waiting':
    case 'tooLarge':
    case 'refused':
      return { kind: 'waiting', dueAt: due };
    case 'sending':
    case 'retrying':
    case 'conflict':
    case 'closed':
      return phase;
  }
}

function sendIfDue(state: SyncState, at: Circumstances): Step {
  return isDue(state, at.now) && !awaitsJournal(state) ? sendNow(state, at) : still(state);
}

function isDue({ phase }: SyncState, now: number): boolean {
  if (phase.kind === 'waiting') return now >= phase.dueAt;
  if (phase.kind === 'retrying') return now >= phase.retryAt;
  return false;
}

function flush(state: SyncState, by: 'person' | 'page' | 'leaving', at: Circumstances): Step {
  // A page that is going away cannot wait for the journal either.
  const go = by === 'leaving' ? sendNow : send;
  switch (state.phase.kind) {
    case 'clean':
    case 'conflict':
      return still(state);
    case 'waiting':
      return go(state, at);
    case 'sending':
      return still({ ...state, phase: { ...state.phase, goOn: true } });
    case 'retrying':
      // Leaving a field is no reason to disregard the wait that the server asked for.
      return by === 'page' ? still(state) : go(state, at);
    case 'tooLarge':
    case 'refused':
    case 'closed':
      return by === 'person' ? go(state, at) : still(state);
  }
}

function covered(state: SyncState, revision: number): Step {
  // Beyond what is known here, the cold store may have another line of texts, without ours.
  if (revision <= state.covered || revision > state.saved.revision) return still(state);
  const next = withKnown({ ...state, covered: revision }, state.saved);
  return order(next, { kind: 'covered', revision });
}

function journalled(state: SyncState, upTo: number, at: Circumstances): Step {
  const { ordered, done } = state.journal;
  const journal = { ordered, done: Math.max(done, Math.min(upTo, ordered)), trouble: null };
  return sendIfDue({ ...state, journal }, at);
}
