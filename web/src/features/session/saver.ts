import type { Failure } from '../../shared/api/problem';
import { isPassing, retryAfterMs } from '../../shared/api/problem';
import type { SaveAnswer, ServerText } from '../../shared/api/session';
import { sendable } from '../../shared/text/sendable';
import { utf8Bytes } from '../../shared/text/utf8Bytes';
import { backoffMs } from '../../shared/time/backoff';

/*
 * Autosave as a pure state machine: what is on the screen, what the server has confirmed, and what
 * is on its way. The text on the screen changes only by typing, by a person's choice, or, while
 * nothing is unsaved, by a newer text from the server.
 */

/** Quiet time after the last key before a save. */
export const quietMs = 700;
/** The longest that continuous typing may go unsaved. */
export const longestUnsavedMs = 5_000;
/** The server's limit for a resume, in UTF-8. */
export const resumeLimitBytes = 200 * 1024;
/** How many texts with unknown outcome are remembered, to know our own echo in a 409. */
const attemptsKept = 50;

/**
 * One text under one id; sending it again under the same id is never a second edit. `edits` is how
 * far into the person's changes it reaches.
 */
export type Edit = { editId: string; text: string; edits: number };

/** A text that gave way in a conflict and can be brought back by one click. */
export type SetAside = { whose: 'mine' | 'theirs'; text: string };

export type Note = 'newerShown' | 'serverWasBehind';

export type Phase =
  | { kind: 'clean' }
  | { kind: 'waiting'; dueAt: number }
  | { kind: 'sending'; edit: Edit; failures: number; lastFailure: Failure | null; goOn: boolean }
  | { kind: 'retrying'; edit: Edit; failures: number; retryAt: number; failure: Failure }
  | { kind: 'conflict'; theirs: ServerText }
  | { kind: 'tooLarge'; bytes: number }
  | { kind: 'refused'; edit: Edit; failure: Failure }
  | { kind: 'closed'; reason: 'locked' | 'erased' };

export type Saver = {
  /** What is on the screen, exactly. */
  text: string;
  /** Counts changes of `text` by the person, so that a save can be told to cover one of them. */
  edits: number;
  /** What the server has confirmed; `edits` is how far into the person's changes it reaches. */
  saved: { text: string; revision: number; etag: string; at: number | null; edits: number };
  phase: Phase;
  /** When the oldest and newest unsent changes were made; null when all is sent or saved. */
  unsent: { first: number; last: number } | null;
  /** Numbers requests, so that a late or doubled answer is recognised and ignored. */
  requests: number;
  /** Texts sent since the last confirmation whose fate is unknown. */
  attempts: readonly string[];
  setAside: readonly SetAside[];
  note: Note | null;
};

export type SaverEvent =
  | { type: 'typed'; text: string }
  | { type: 'tick' }
  /** `person` asked for it, the text area lost focus (`page`), or the page may be going away. */
  | { type: 'flush'; by: 'person' | 'page' | 'leaving' }
  | { type: 'online' }
  | { type: 'answered'; request: number; answer: SaveAnswer }
  | { type: 'failed'; request: number; failure: Failure }
  /** The server's text came by a load that was asked for when `requests` was `asked`. */
  | { type: 'fetched'; current: ServerText; asked: number }
  | { type: 'keepMine' }
  | { type: 'takeTheirs' }
  | { type: 'swapSetAside' }
  | { type: 'dropSetAside' }
  | { type: 'dismissNote' };

/** What a pure function may not find out for itself. */
export type Circumstances = { now: number; newEditId: string; random: number; device: string };

export type SaverEffect = {
  kind: 'save';
  request: number;
  editId: string;
  text: string;
  etag: string;
};

export type Step = { state: Saver; effects: readonly SaverEffect[] };

export function openSaver(current: ServerText): Saver {
  return {
    text: current.text,
    edits: 0,
    saved: savedFrom(current, 0),
    phase: { kind: 'clean' },
    unsent: null,
    requests: 0,
    attempts: [],
    setAside: [],
    note: null,
  };
}

export function transition(state: Saver, event: SaverEvent, at: Circumstances): Step {
  switch (event.type) {
    case 'typed':
      return typed(state, event.text, at);
    case 'tick':
      return isDue(state.phase, at.now) ? send(state, at) : still(state);
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
    case 'keepMine':
      return keepMine(state, at);
    case 'takeTheirs':
      return takeTheirs(state);
    case 'swapSetAside':
      return swapSetAside(state, at);
    case 'dropSetAside':
      return still({ ...state, setAside: state.setAside.slice(0, -1) });
    case 'dismissNote':
      return still({ ...state, note: null });
  }
}

/** When the machine next wants a `tick`, or null. */
export function nextTickAt(state: Saver): number | null {
  if (state.phase.kind === 'waiting') return state.phase.dueAt;
  if (state.phase.kind === 'retrying') return state.phase.retryAt;
  return null;
}

/** Whether closing the page now would lose words. */
export function holdsUnsavedWork(state: Saver): boolean {
  return state.phase.kind !== 'clean' || state.setAside.some((aside) => aside.whose === 'mine');
}

function typed(state: Saver, text: string, at: Circumstances): Step {
  if (text === state.text) return still(state);
  const unsent = { first: state.unsent?.first ?? at.now, last: at.now };
  const next: Saver = { ...state, text, edits: state.edits + 1, unsent, note: null };
  switch (state.phase.kind) {
    case 'clean':
    case 'waiting':
    case 'tooLarge':
    case 'refused':
      return still({ ...next, phase: { kind: 'waiting', dueAt: dueAt(unsent) } });
    case 'sending':
    case 'retrying':
    case 'conflict':
    case 'closed':
      return still(next);
  }
}

function flush(state: Saver, by: 'person' | 'page' | 'leaving', at: Circumstances): Step {
  switch (state.phase.kind) {
    case 'clean':
    case 'conflict':
      return still(state);
    case 'waiting':
      return send(state, at);
    case 'sending':
      return still({ ...state, phase: { ...state.phase, goOn: true } });
    case 'retrying':
      // Leaving a field is no reason to disregard the wait that the server asked for.
      return by === 'page' ? still(state) : send(state, at);
    case 'tooLarge':
    case 'refused':
    case 'closed':
      return by === 'person' ? send(state, at) : still(state);
  }
}

/** Starts a request with the newest text; a text that was tried before keeps its edit id. */
function send(state: Saver, at: Circumstances): Step {
  const bytes = utf8Bytes(state.text);
  if (bytes > resumeLimitBytes) return still({ ...state, phase: { kind: 'tooLarge', bytes } });
  const before = editOf(state.phase);
  const editId = before?.text === state.text ? before.editId : at.newEditId;
  const edit: Edit = { editId, text: state.text, edits: state.edits };
  const request = state.requests + 1;
  const text = sendable(edit.text);
  const attempts = [...state.attempts.filter((tried) => tried !== text), text].slice(-attemptsKept);
  const retried = state.phase.kind === 'retrying' ? state.phase : null;
  const failures = retried?.failures ?? 0;
  const lastFailure = retried?.failure ?? null;
  return {
    state: {
      ...state,
      phase: { kind: 'sending', edit, failures, lastFailure, goOn: false },
      unsent: null,
      requests: request,
      attempts,
    },
    effects: [{ kind: 'save', request, editId: edit.editId, text, etag: state.saved.etag }],
  };
}

function answered(state: Saver, request: number, answer: SaveAnswer, at: Circumstances): Step {
  if (state.phase.kind !== 'sending' || request !== state.requests) return still(state);
  const { edit, goOn } = state.phase;
  switch (answer.kind) {
    case 'saved':
      return confirmed(
        state,
        edit,
        { text: edit.text, revision: answer.revision, etag: answer.etag, at: answer.updatedAt },
        goOn,
        at,
      );
    case 'stale':
      return stale(state, edit, answer.current, goOn, at);
  }
}

type Confirmation = Omit<Saver['saved'], 'edits'>;

function confirmed(
  state: Saver,
  edit: Edit,
  saved: Confirmation,
  goOn: boolean,
  at: Circumstances,
): Step {
  const covered = edit.text === state.text;
  const edits = covered ? state.edits : edit.edits;
  const next: Saver = { ...state, saved: { ...saved, edits }, attempts: [] };
  if (covered) return still({ ...next, phase: { kind: 'clean' }, unsent: null });
  const due = state.unsent === null ? at.now : dueAt(state.unsent);
  const waiting: Saver = { ...next, phase: { kind: 'waiting', dueAt: due } };
  return goOn || due <= at.now ? send(waiting, at) : still(waiting);
}

/** A refusal is a conflict only if the server's text is neither ours nor the one we built on. */
function stale(
  state: Saver,
  edit: Edit,
  current: ServerText,
  goOn: boolean,
  at: Circumstances,
): Step {
  if (current.text === sendable(edit.text)) {
    return confirmed(state, edit, { ...confirmation(current), text: edit.text }, goOn, at);
  }
  if (current.etag !== '' && current.etag === state.saved.etag) {
    // Refused over the very state it names: no new base would help, so wait instead of spinning.
    return failed(state, state.requests, { kind: 'unreachable' }, at);
  }
  const ownEcho = current.device === at.device && state.attempts.includes(current.text);
  if (ownEcho || current.text === sendable(state.saved.text)) {
    return send(rebased(state, current), at);
  }
  if (current.revision < state.saved.revision) {
    return send({ ...rebased(state, current), note: 'serverWasBehind' }, at);
  }
  return still({ ...state, phase: { kind: 'conflict', theirs: current } });
}

function failed(state: Saver, request: number, failure: Failure, at: Circumstances): Step {
  if (state.phase.kind !== 'sending' || request !== state.requests) return still(state);
  const { edit, failures } = state.phase;
  if (isPassing(failure)) {
    const delay = backoffMs(failures + 1, at.random, retryAfterMs(failure));
    const retryAt = at.now + delay;
    return still({
      ...state,
      phase: { kind: 'retrying', edit, failures: failures + 1, retryAt, failure },
    });
  }
  const closed = closedBy(failure);
  if (closed !== null) return still({ ...state, phase: { kind: 'closed', reason: closed } });
  if (edit.text !== state.text && state.unsent !== null) {
    // The refused text is no longer the one on the screen; the new one deserves its own try.
    return still({ ...state, phase: { kind: 'waiting', dueAt: dueAt(state.unsent) } });
  }
  return still({ ...state, phase: { kind: 'refused', edit, failure } });
}

function closedBy(failure: Failure): 'locked' | 'erased' | null {
  if (failure.kind === 'unreachable') return null;
  if (failure.problem.status === 410) return 'erased';
  const locked = failure.problem.status === 403 && failure.problem.code === 'session_locked';
  return locked ? 'locked' : null;
}

function fetched(state: Saver, current: ServerText, asked: number, at: Circumstances): Step {
  // An answer that crossed a save, or meets unsaved words, is old news.
  if (state.phase.kind !== 'clean' || asked !== state.requests) return still(state);
  const sameText = current.text === sendable(state.text);
  if (sameText) {
    const saved = { ...savedFrom(current, state.edits), text: state.text };
    return still({ ...state, saved });
  }
  if (current.revision > state.saved.revision) {
    return still({
      ...state,
      text: current.text,
      saved: savedFrom(current, state.edits),
      note: 'newerShown',
    });
  }
  if (current.revision < state.saved.revision) {
    return send({ ...rebased(state, current), note: 'serverWasBehind' }, at);
  }
  return current.etag === state.saved.etag
    ? still(state)
    : still({ ...state, phase: { kind: 'conflict', theirs: current } });
}

function keepMine(state: Saver, at: Circumstances): Step {
  if (state.phase.kind !== 'conflict') return still(state);
  const { theirs } = state.phase;
  const aside: SetAside = { whose: 'theirs', text: theirs.text };
  return send({ ...rebased(state, theirs), setAside: [...state.setAside, aside] }, at);
}

function takeTheirs(state: Saver): Step {
  if (state.phase.kind !== 'conflict') return still(state);
  const { theirs } = state.phase;
  const edits = state.edits + 1;
  return still({
    ...state,
    text: theirs.text,
    edits,
    saved: savedFrom(theirs, edits),
    phase: { kind: 'clean' },
    unsent: null,
    attempts: [],
    setAside: [...state.setAside, { whose: 'mine', text: state.text }],
  });
}

/** Undo of a conflict decision: the two texts change places, so undoing again brings it back. */
function swapSetAside(state: Saver, at: Circumstances): Step {
  const last = state.setAside.at(-1);
  if (last === undefined || state.phase.kind === 'conflict') return still(state);
  const whose = last.whose === 'mine' ? 'theirs' : 'mine';
  const setAside = [...state.setAside.slice(0, -1), { whose, text: state.text } as const];
  const step = typed({ ...state, setAside }, last.text, at);
  return flush(step.state, 'person', at);
}

function rebased(state: Saver, current: ServerText): Saver {
  return { ...state, saved: savedFrom(current, state.saved.edits) };
}

function savedFrom(current: ServerText, edits: number): Saver['saved'] {
  return { ...confirmation(current), edits };
}

function confirmation(current: ServerText): Confirmation {
  const { text, revision, etag, updatedAt } = current;
  return { text, revision, etag, at: updatedAt };
}

function editOf(phase: Phase): Edit | null {
  return 'edit' in phase ? phase.edit : null;
}

function isDue(phase: Phase, now: number): boolean {
  if (phase.kind === 'waiting') return now >= phase.dueAt;
  if (phase.kind === 'retrying') return now >= phase.retryAt;
  return false;
}

function dueAt(unsent: { first: number; last: number }): number {
  return Math.min(unsent.last + quietMs, unsent.first + longestUnsavedMs);
}

function still(state: Saver): Step {
  return { state, effects: [] };
}
