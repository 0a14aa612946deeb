import type { Result } from '../../../shared/api/request';
import type { SaveAnswer, SaveCall } from '../../../shared/api/session';
import { transition } from './engine';
import { JournalError, type Journal } from './journal';
import { journalWriter } from './journalWriter';
import { pointSender } from './pointSender';
import {
  nextTickAt,
  type Circumstances,
  type SetAside,
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
  /** Puts a text that was set aside into the history; safe to repeat. */
  keepPoint: (sessionId: string, aside: SetAside) => Promise<Result<unknown>>;
  journal: Journal;
  now: () => number;
  newId: () => string;
  random: () => number;
  device: string;
};

export type FlushOutcome = { kind: 'saved' } | { kind: 'unsaved'; state: SyncState };

/** One session's {@link SyncState} as the page sees it. */
export type SyncRuntime = {
  state: () => SyncState;
  dispatch: (event: SyncEvent) => void;
  subscribe: (listener: () => void) => () => void;
  /** Saves what is on the screen now; resolves when that text is confirmed or cannot be yet. */
  flush: () => Promise<FlushOutcome>;
};

/** Runs the engine: its timer, its effects, its listeners. */
export type Engine = Omit<SyncRuntime, 'flush'> & {
  /** Nothing is sent or written any more, and no answer is heard. */
  stop: () => void;
};

export function circumstancesOf(world: SyncWorld): Circumstances {
  const { now, newId, random, device } = world;
  return { now: now(), newId: newId(), random: random(), device };
}

export function runEngine(sessionId: string, opening: Step, world: SyncWorld): Engine {
  let { state } = opening;
  let stopped = false;
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

  const points = pointSender(sessionId, world, (id) => {
    dispatch({ type: 'asideKept', id });
  });

  function dispatch(event: SyncEvent): void {
    if (stopped) return;
    const step = transition(state, event, circumstancesOf(world));
    if (event.type === 'online') points.tryNow();
    if (step.state === state && step.effects.length === 0) return;
    state = step.state;
    step.effects.forEach(run);
    setTimer();
    points.look(state.setAside);
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

  opening.effects.forEach(run);
  setTimer();
  points.look(state.setAside);
  return {
    state: () => state,
    dispatch,
    subscribe,
    stop() {
      stopped = true;
      clearTimeout(timer);
      points.stop();
      writer.stop();
    },
  };
}

/** What became of saving the person's changes up to `wanted`; null while that is not settled. */
export function flushOutcome(state: SyncState, wanted: number): FlushOutcome | null {
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
