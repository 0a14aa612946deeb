import type { ServerText } from '../../../shared/api/session';
import { sendable } from '../../../shared/text/sendable';
import { utf8Bytes } from '../../../shared/text/utf8Bytes';
import { sharedWith } from './ancestors';
import { surplus } from './deviceCopy';
import {
  attemptsKept,
  awaitsJournal,
  longestUnsentMs,
  quietMs,
  resumeLimitBytes,
  type Circumstances,
  type Edit,
  type JournalRecord,
  type KnownText,
  type Phase,
  type Step,
  type SyncEffect,
  type SyncState,
} from './state';

/* The moves that the engine's answers to events are made of. */

export function still(state: SyncState): Step {
  return { state, effects: [] };
}

/** The next move, with the effects of this one before its own. */
export function andThen(step: Step, next: (state: SyncState) => Step): Step {
  const { state, effects } = next(step.state);
  return { state, effects: [...step.effects, ...effects] };
}

/** Has something written down; nothing is sent before it is. */
export function order(state: SyncState, record: JournalRecord): Step {
  const number = state.journal.ordered + 1;
  return {
    state: { ...state, journal: { ...state.journal, ordered: number } },
    effects: [{ kind: 'journal', number, record }],
  };
}

export function unsentRecord(state: SyncState, at: number): JournalRecord {
  const { text, revision, etag, at: savedAt, device } = state.saved;
  return {
    kind: 'unsent',
    text: state.text,
    base: { text, revision, etag, at: savedAt, device },
    // Of attempts only the last can have become the server's text unheard, or one before it.
    attempts: state.attempts.slice(-3),
    at,
  };
}

/** A changed text: written down, and due like anything typed. */
export function schedule(state: SyncState, at: Circumstances): Step {
  const unsent = { first: state.unsent?.first ?? at.now, last: at.now };
  const phase: Phase = { kind: 'waiting', dueAt: dueAt(unsent) };
  const next: SyncState = { ...state, unsent, phase };
  return order(next, unsentRecord(next, at.now));
}

/** Sends the newest text, or as soon as the journal has it. */
export function send(state: SyncState, at: Circumstances): Step {
  if (!awaitsJournal(state)) return sendNow(state, at);
  // A wait that the server or the network asked for keeps its count of failures.
  if (state.phase.kind === 'retrying') {
    return still({ ...state, phase: { ...state.phase, retryAt: at.now } });
  }
  return still({ ...state, phase: { kind: 'waiting', dueAt: at.now } });
}

/** Starts a request with the newest text; a text that was tried before keeps its edit id. */
export function sendNow(state: SyncState, at: Circumstances): Step {
  const bytes = utf8Bytes(state.text);
  if (bytes > resumeLimitBytes) return still({ ...state, phase: { kind: 'tooLarge', bytes } });
  const before = editOf(state.phase);
  const editId = before?.text === state.text ? before.editId : at.newId;
  const edit: Edit = { editId, text: state.text, edits: state.edits };
  const request = state.requests + 1;
  const text = sendable(edit.text);
  const retried = state.phase.kind === 'retrying' ? state.phase : null;
  const next: SyncState = {
    ...state,
    phase: {
      kind: 'sending',
      edit,
      failures: retried?.failures ?? 0,
      lastFailure: retried?.failure ?? null,
      goOn: false,
    },
    unsent: null,
    requests: request,
    attempts: [...state.attempts.filter((tried) => tried !== text), text].slice(-attemptsKept),
  };
  const save: SyncEffect = { kind: 'save', request, editId, text, etag: state.saved.etag };
  // So that after a crash the echo of this save is known for what it is.
  return andThen({ state: next, effects: [save] }, (sent) =>
    order(sent, unsentRecord(sent, at.now)),
  );
}

/** What stands on the screen was made from, or merged with, the server's present text. */
export function rebased(state: SyncState, current: ServerText): SyncState {
  const known = knownFrom(current);
  const ancestors = sharedWith(state, current);
  return {
    ...withKnown({ ...state, ancestors }, known),
    saved: { ...known, edits: state.saved.edits },
  };
}

export function withKnown(state: SyncState, known: KnownText): SyncState {
  const others = state.ancestors.filter(({ revision }) => revision !== known.revision);
  const all = [...others, known].sort((a, b) => a.revision - b.revision);
  const gone = new Set(
    surplus(
      all.map(({ revision }) => revision),
      state.covered,
      new Set([state.saved.revision]),
    ),
  );
  return { ...state, ancestors: all.filter(({ revision }) => !gone.has(revision)) };
}

/** A text that is not only typed: written down, and sent as soon as it is. */
export function changed(state: SyncState, text: string, at: Circumstances): Step {
  const unsent = { first: at.now, last: at.now };
  const next: SyncState = { ...state, text, edits: state.edits + 1, unsent };
  return andThen(order(next, unsentRecord(next, at.now)), (written) => send(written, at));
}

export function knownFrom({ text, revision, etag, updatedAt, device }: ServerText): KnownText {
  return { text, revision, etag, at: updatedAt, device };
}

export function dueAt(unsent: { first: number; last: number }): number {
  return Math.min(unsent.last + quietMs, unsent.first + longestUnsentMs);
}

function editOf(phase: Phase): Edit | null {
  return 'edit' in phase ? phase.edit : null;
}
