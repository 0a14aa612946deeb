import type { Failure } from '../shared/api/problem';
import type { ServerText } from '../shared/api/session';
import { noCopy } from '../features/session/sync/deviceCopy';
import { transition } from '../features/session/sync/engine';
import { openFromBoth } from '../features/session/sync/open';
import { quietMs } from '../features/session/sync/state';
import type {
  Circumstances,
  JournalRecord,
  Step,
  SyncEffect,
  SyncEvent,
  SyncState,
} from '../features/session/sync/state';

export const start: ServerText = {
  text: 'a',
  revision: 1,
  etag: 'e1',
  updatedAt: 1,
  device: 'me',
  savedBy: {},
};
export const theirs: ServerText = {
  text: 'theirs',
  revision: 2,
  etag: 'e2',
  updatedAt: 2,
  device: 'phone',
  savedBy: {},
};

export function problem(status: number, code = '', retryAfter: number | null = null): Failure {
  return {
    kind: 'answered',
    retryAfterMs: retryAfter,
    problem: { status, code, title: null, detail: null, requestId: null, errors: [] },
  };
}

export const unreachable: Failure = { kind: 'unreachable' };

/** `[time, event]` pairs; ids count up, chance is always the highest. */
export type Moment = readonly [now: number, event: SyncEvent];

export type Played = {
  state: SyncState;
  effects: readonly SyncEffect[];
  saves: readonly Extract<SyncEffect, { kind: 'save' }>[];
  written: readonly JournalRecord[];
};

/** Plays moments with a journal that writes at once, or `silent`ly never says that it did. */
export function play(
  moments: readonly Moment[],
  from: SyncState = opened(),
  journal: 'prompt' | 'silent' = 'prompt',
): Played {
  let state = from;
  let id = 0;
  const effects: SyncEffect[] = [];
  const take = (step: Step) => {
    ({ state } = step);
    effects.push(...step.effects);
  };
  for (const [now, event] of moments) {
    const at = (): Circumstances => ({ now, newId: `id${(id += 1)}`, random: 1, device: 'me' });
    take(transition(state, event, at()));
    while (journal === 'prompt' && state.journal.done < state.journal.ordered) {
      take(transition(state, { type: 'journalled', upTo: state.journal.ordered }, at()));
    }
  }
  return {
    state,
    effects,
    saves: effects.filter((effect) => effect.kind === 'save'),
    written: effects.flatMap((effect) => (effect.kind === 'journal' ? [effect.record] : [])),
  };
}

/** A session just loaded from the server, with nothing of it on this device before. */
export function opened(current: ServerText = start): SyncState {
  const at: Circumstances = { now: 0, newId: 'id0', random: 1, device: 'me' };
  const { state } = openFromBoth(current, noCopy, at);
  return { ...state, journal: { ...state.journal, done: state.journal.ordered } };
}

export const typed = (text: string): SyncEvent => ({ type: 'typed', text });
export const tick: SyncEvent = { type: 'tick' };
export const flush = (by: 'person' | 'page' | 'leaving'): SyncEvent => ({ type: 'flush', by });
export const journalled = (upTo: number): SyncEvent => ({ type: 'journalled', upTo });
export const saved = (request: number, revision: number): SyncEvent => ({
  type: 'answered',
  request,
  answer: { kind: 'saved', revision, etag: `e${revision}`, updatedAt: 50 },
});
export const stale = (request: number, current: ServerText): SyncEvent => ({
  type: 'answered',
  request,
  answer: { kind: 'stale', current },
});
export const failed = (request: number, failure: Failure): SyncEvent => ({
  type: 'failed',
  request,
  failure,
});
export const fetched = (current: ServerText, asked = 0): SyncEvent => ({
  type: 'fetched',
  current,
  asked,
});

/** One change, on its way to the server. */
export const sendingAb: readonly Moment[] = [
  [0, typed('ab')],
  [quietMs, tick],
];
/** The server has another text by then. */
export const inConflict: readonly Moment[] = [...sendingAb, [800, stale(1, theirs)]];
