import { isPassing, retryAfterMs, type Failure } from '../../../shared/api/problem';
import type { SaveAnswer, ServerText } from '../../../shared/api/session';
import { sendable } from '../../../shared/text/sendable';
import { backoffMs } from '../../../shared/time/backoff';
import {
  savesBetweenChecks,
  type Circumstances,
  type Edit,
  type KnownText,
  type Step,
  type SyncState,
} from './state';
import { meet } from './meet';
import {
  andThen,
  dueAt,
  knownFrom,
  order,
  rebased,
  send,
  still,
  unsentRecord,
  withKnown,
} from './steps';

/* What the engine makes of the server's answers, to a save and to a load. */

export function answered(
  state: SyncState,
  request: number,
  answer: SaveAnswer,
  at: Circumstances,
): Step {
  if (state.phase.kind !== 'sending' || request !== state.requests) return still(state);
  const { edit, goOn } = state.phase;
  switch (answer.kind) {
    case 'saved': {
      const { revision, etag, updatedAt } = answer;
      const saved = { text: edit.text, revision, etag, at: updatedAt, device: at.device };
      return confirmed(state, edit, saved, goOn, at);
    }
    case 'stale':
      return stale(state, edit, answer.current, goOn, at);
  }
}

function confirmed(
  state: SyncState,
  edit: Edit,
  saved: KnownText,
  goOn: boolean,
  at: Circumstances,
): Step {
  const all = edit.text === state.text;
  const edits = all ? state.edits : edit.edits;
  const known = withKnown(state, saved);
  const next: SyncState = { ...known, saved: { ...saved, edits }, attempts: [] };
  const noted = andThen(order(next, { kind: 'known', text: saved }), countSave);
  if (all) {
    return andThen(noted, (counted) =>
      order({ ...counted, phase: { kind: 'clean' }, unsent: null }, { kind: 'allSent' }),
    );
  }
  const due = state.unsent === null ? at.now : dueAt(state.unsent);
  return andThen(noted, (counted) => {
    const waiting: SyncState = { ...counted, phase: { kind: 'waiting', dueAt: due } };
    const kept = order(waiting, unsentRecord(waiting, state.unsent?.last ?? at.now));
    return goOn || due <= at.now ? andThen(kept, (now) => send(now, at)) : kept;
  });
}

/** Each so many saves the journal asks what it may let go of. */
function countSave(state: SyncState): Step {
  const saves = state.savesSinceCheck + 1;
  return saves < savesBetweenChecks
    ? still({ ...state, savesSinceCheck: saves })
    : { state: { ...state, savesSinceCheck: 0 }, effects: [{ kind: 'checkCovered' }] };
}

/** A refusal is a merge only if the server's text is neither ours nor the one we built on. */
function stale(
  state: SyncState,
  edit: Edit,
  current: ServerText,
  goOn: boolean,
  at: Circumstances,
): Step {
  if (current.text === sendable(edit.text)) {
    return confirmed(state, edit, { ...knownFrom(current), text: edit.text }, goOn, at);
  }
  if (current.etag !== '' && current.etag === state.saved.etag) {
    // Refused over the very state it names: no new base would help, so wait instead of spinning.
    return failed(state, state.requests, { kind: 'unreachable' }, at);
  }
  const ownEcho = current.device === at.device && state.attempts.includes(current.text);
  if (ownEcho || current.text === sendable(state.saved.text)) {
    return send(rebased(state, current), at);
  }
  return meet(state, current, at);
}

export function failed(
  state: SyncState,
  request: number,
  failure: Failure,
  at: Circumstances,
): Step {
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
  if (failure.kind !== 'answered') return null;
  if (failure.problem.status === 410) return 'erased';
  const locked = failure.problem.status === 403 && failure.problem.code === 'session_locked';
  return locked ? 'locked' : null;
}

export function fetched(
  state: SyncState,
  current: ServerText,
  asked: number,
  at: Circumstances,
): Step {
  // An answer that crossed a save, or meets unsent words, is old news.
  if (state.phase.kind !== 'clean' || asked !== state.requests) return still(state);
  const same = current.revision === state.saved.revision && current.etag === state.saved.etag;
  return same ? still(state) : meet(state, current, at);
}
