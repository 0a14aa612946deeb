import type { Match } from '../../shared/api/match';
import { isPassing, retryAfterMs, type Failure } from '../../shared/api/problem';
import type { Result } from '../../shared/api/request';
import { backoffMs } from '../../shared/time/backoff';

/** What is compared; `wanted` is false while nobody looks at what would come of it. */
export type Inputs = { posting: string; resume: string; wanted: boolean };

/** A posting held against a resume, both as they were then. */
export type Answer = { match: Match; posting: string; resume: string; at: number };

/** Why the answer, if there is one, is not that of now. */
export type Trouble =
  /** Tried again by itself at that time. */
  | { kind: 'later'; failure: Failure; until: number }
  /** Not before something is changed. */
  | { kind: 'refused'; failure: Failure };

export type MatchState = { answer: Answer | null; asking: boolean; trouble: Trouble | null };

export type MatchWorld = {
  ask: (posting: string, resume: string, signal: AbortSignal) => Promise<Result<Match>>;
  now: () => number;
  random: () => number;
};

export type Matching = {
  now: () => MatchState;
  subscribe: (listener: () => void) => () => void;
  set: (inputs: Inputs) => void;
  tryNow: () => void;
  /** Returns the leaving. */
  start: () => () => void;
};

/** How long typing rests before the texts are compared. */
export const matchPauseMs = 250;
const nothing: MatchState = { answer: null, asking: false, trouble: null };

/** Compares a posting with the resume whenever one of them has changed and rested. */
export function createMatching(world: MatchWorld): Matching {
  let state = nothing;
  let inputs: Inputs = { posting: '', resume: '', wanted: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | null = null;
  let failures = 0;
  const listeners = new Set<() => void>();

  function become(next: Partial<MatchState>): void {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  }

  function abort(): void {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
  }

  function schedule(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), ms);
  }

  async function run(): Promise<void> {
    abort();
    const { posting, resume } = inputs;
    const controller = new AbortController();
    asking = controller;
    become({ asking: true });
    const result = await world.ask(posting, resume, controller.signal);
    if (controller.signal.aborted) return;
    asking = null;
    if (result.ok) {
      failures = 0;
      const answer = { match: result.value, posting, resume, at: world.now() };
      become({ answer, asking: false, trouble: null });
    } else {
      become({ asking: false, trouble: troubleOf(result.failure) });
    }
  }

  function troubleOf(failure: Failure): Trouble {
    if (!isPassing(failure)) return { kind: 'refused', failure };
    failures += 1;
    const wait = backoffMs(failures, world.random(), retryAfterMs(failure));
    schedule(wait);
    return { kind: 'later', failure, until: world.now() + wait };
  }

  /** What the server asked to wait for is waited for, whatever is typed meanwhile. */
  function earliest(): number {
    const { trouble } = state;
    const asked = trouble?.kind === 'later' && retryAfterMs(trouble.failure) !== null;
    return asked ? Math.max(matchPauseMs, trouble.until - world.now()) : matchPauseMs;
  }

  function tryNow(): void {
    if (inputs.wanted && inputs.posting.trim() !== '') schedule(0);
  }

  return {
    now: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set(next) {
      const before = inputs;
      inputs = next;
      const same = next.posting === before.posting && next.resume === before.resume;
      if (same && next.wanted === before.wanted) return;
      if (next.posting.trim() === '' || !next.wanted) {
        abort();
        if (next.posting.trim() === '') become(nothing);
        else if (state.asking) become({ asking: false });
        return;
      }
      const { answer } = state;
      const known = answer?.posting === next.posting && answer.resume === next.resume;
      if (known && state.trouble === null) {
        // As when a word was typed and taken back at once.
        abort();
        become({ asking: false });
        return;
      }
      if (!same && state.trouble?.kind === 'refused') become({ trouble: null });
      if (same && state.trouble?.kind === 'refused') return;
      schedule(earliest());
    },
    tryNow,
    start() {
      window.addEventListener('online', tryNow);
      return () => {
        window.removeEventListener('online', tryNow);
        abort();
        // Whoever comes back, as React does at once to find faults, begins anew.
        inputs = { ...inputs, wanted: false };
      };
    },
  };
}
