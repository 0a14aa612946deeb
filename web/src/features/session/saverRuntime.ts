import type { Failure } from '../../shared/api/problem';
import type { Result } from '../../shared/api/request';
import type { SaveAnswer, SaveCall } from '../../shared/api/session';
import {
  nextTickAt,
  transition,
  type Circumstances,
  type Saver,
  type SaverEffect,
  type SaverEvent,
} from './saver';

/** Everything outside the machine, so that tests can stand in for it. */
export type SaverWorld = {
  save: (call: SaveCall) => Promise<Result<SaveAnswer>>;
  now: () => number;
  newId: () => string;
  random: () => number;
  device: string;
};

export type FlushOutcome = { kind: 'saved' } | { kind: 'unsaved'; state: Saver };

/** Runs one session's {@link Saver}: keeps its timer, carries out its effects, tells listeners. */
export type SaverRuntime = {
  state: () => Saver;
  dispatch: (event: SaverEvent) => void;
  subscribe: (listener: () => void) => () => void;
  /** Saves what is on the screen now; resolves when that text is confirmed or cannot be yet. */
  flush: () => Promise<FlushOutcome>;
};

export function createSaverRuntime(
  sessionId: string,
  initial: Saver,
  world: SaverWorld,
): SaverRuntime {
  let state = initial;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function circumstances(): Circumstances {
    return {
      now: world.now(),
      newEditId: world.newId(),
      random: world.random(),
      device: world.device,
    };
  }

  function dispatch(event: SaverEvent): void {
    const step = transition(state, event, circumstances());
    if (step.state === state && step.effects.length === 0) return;
    state = step.state;
    step.effects.forEach(run);
    setTimer();
    for (const listener of [...listeners]) listener();
  }

  function run(effect: SaverEffect): void {
    const { request, text, editId, etag } = effect;
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

  return { state: () => state, dispatch, subscribe, flush };
}

function flushOutcome(state: Saver, wanted: number): FlushOutcome | null {
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

/** Why the last try failed, where the phase knows. */
export function failureOf(state: Saver): Failure | null {
  return 'failure' in state.phase ? state.phase.failure : null;
}
