import type { Result } from '../../../shared/api/request';
import type { SaveAnswer, SaveCall } from '../../../shared/api/session';
import { transition } from './engine';
import { JournalError, type Journal } from './journal';
import { journalWriter } from './journalWriter';
import {
  nextTickAt,
  type Circumstances,
  type Step,
  type SyncEffect,
  type SyncEvent,
  type SyncState,
} from './state';

/** Everything outside the machine, so that tests can stand in for it. */
export type SyncWorld = {
  save: (call: SaveCall) => Promise<Result<SaveAnswer>>;
  /** Up to which revision the cold store has followed; null when that cannot be told now. */
  covered: (sessionId: string) => Promise<number | null>;
  journal: Journal;
  now: () => number;
  newId: () => string;
  random: () => number;
  device: string;
};

export type FlushOutcome = { kind: 'saved' } | { kind: 'unsaved'; state: SyncState };

/** Runs one session's {@link SyncState}: its timer, its effects, its listeners. */
export type SyncRuntime = {
  state: () => SyncState;
  dispatch: (event: SyncEvent) => void;
  subscribe: (listener: () => void) => () => void;
  /** Saves what is on the screen now; resolves when that text is confirmed or cannot be yet. */
  flush: () => Promise<FlushOutcome>;
};

export function circumstancesOf(world: SyncWorld): Circumstances {
  const { now, newId, random, device } = world;
  return { now: now(), newId: newId(), random: random(), device };
}

export function createSyncRuntime(sessionId: string, opening: Step, world: SyncWorld): SyncRuntime {
  let { state } = opening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const writer = journalWriter(
    (records) => world.journal.write(sessionId, records),
    (upTo) => {
      dispatch({ type: 'journalled', upTo });
    },
    (error) => {
      const trouble = error instanceof JournalError ? error.trouble : 'failed';
      dispatch({ type: 'journalFailed', trouble });
    },
  );

  function dispatch(event: SyncEvent): void {
    const step = transition(state, event, circumstancesOf(world));
    if (step.state === state && step.effects.length === 0) return;
    state = step.state;
    step.effects.forEach(run);
    setTimer();
    for (const listener of [...listeners]) listener();
  }

  function run(effect: SyncEffect): void {
    switch (effect.kind) {
      case 'save':
        save(effect);
        return;
      case 'journal':
        writer.add(effect.number, effect.record);
        return;
      case 'checkCovered':
        void world.covered(sessionId).then((revision) => {
          if (revision !== null) dispatch({ type: 'covered', revision });
        });
    }
  }

  function save({ request, text, editId, etag }: SyncEffect & { kind: 'save' }): void {
    void world.save({ sessionId, text, editId, etag, device: world.device }).then((result) => {
      dispatch(
        result.ok
          ? { type: 'answered', request, answer: result.value }
          : { type: 'failed', request, failure: result.failure },
      );
    });
  }

  function setTimer(): void {
    clearTimeout(timer);
    const at = nextTickAt(state);
    if (at === null) return;
    timer = setTimeout(
      () => {
        dispatch({ type: 'tick' });
        // A timer may fire a moment early; then nothing changed and nothing else would wake us.
        setTimer();
      },
      Math.max(0, at - world.now()),
    );
  }

  function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }

  function flush(): Promise<FlushOutcome> {
    const wanted = state.edits;
    dispatch({ type: 'flush', by: 'person' });
    return new Promise((resolve) => {
      const stop = subscribe(settle);
      function settle(): void {
        const outcome = flushOutcome(state, wanted);
        if (outcome === null) return;
        stop();
        resolve(outcome);
      }
      settle();
    });
  }

  opening.effects.forEach(run);
  setTimer();
  return { state: () => state, dispatch, subscribe, flush };
}

function flushOutcome(state: SyncState, wanted: number): FlushOutcome | null {
  if (state.phase.kind === 'clean' || state.saved.edits >= wanted) return { kind: 'saved' };
  switch (state.phase.kind) {
    case 'waiting':
    case 'sending':
      return null;
    case 'retrying':
    case 'conflict':
    case 'tooLarge':
    case 'refused':
    case 'closed':
      return { kind: 'unsaved', state };
  }
}
