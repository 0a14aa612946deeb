import type { ChatAnswer, ChatQuestion } from '../../shared/api/chat';
import type { Result } from '../../shared/api/request';
import { ask } from './ask';
import { queueStep } from './queue';
import {
  emptyQueue,
  nextPlace,
  outboxOf,
  wakeAt,
  wouldLoseQuestions,
  type Kept,
  type QueueEffect,
  type QueueEvent,
} from './queueState';
import type { QuestionStore } from './questionStore';
import type { QuestionTabs } from './questionTabs';
import type { Outbox, Question } from './turns';

/** Everything outside the machine, so that tests can stand in for it. */
export type QuestionWorld = {
  /** Null where this device keeps nothing. */
  store: QuestionStore | null;
  tabs: QuestionTabs;
  saveFirst: () => Promise<boolean>;
  post: (question: ChatQuestion, signal: AbortSignal) => Promise<Result<ChatAnswer>>;
  /** Tells the server that an answer is not waited for. Never rejects. */
  stop: (sessionId: string, turnId: string) => Promise<void>;
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  now: () => number;
  random: () => number;
};

/** The device has this long to write a question down; after that it goes without. */
export const keepWithinMs = 3_000;

/** Runs the queue of one session: its timer, its effects, its listeners. */
export type QuestionRuntime = {
  outbox: () => Outbox;
  subscribe: (listener: () => void) => () => void;
  /** Resolves once the question is written down here, or cannot be and waits in this page alone. */
  ask: (question: Question) => Promise<void>;
  dispatch: (event: QueueEvent) => void;
  wouldLose: () => boolean;
  /** Reads what is kept and begins to send. Returns the leaving, after which it may start again. */
  start: () => () => void;
};

export function createQuestionRuntime(sessionId: string, world: QuestionWorld): QuestionRuntime {
  const { store, tabs } = world;
  let queue = emptyQueue;
  let outbox: Outbox = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let visit = new AbortController();
  let release: () => void = () => undefined;
  const onTheirWay = new Map<string, AbortController>();
  /** Stops that are being told: asking again at once must not be overtaken by its own stop. */
  const stopping = new Map<string, Promise<void>>();
  const listeners = new Set<() => void>();

  function dispatch(event: QueueEvent): void {
    const step = queueStep(queue, event, { now: world.now(), random: world.random() });
    if (step.queue !== queue) {
      queue = step.queue;
      outbox = outboxOf(queue);
    }
    step.effects.forEach(run);
    setTimer();
    for (const listener of [...listeners]) listener();
  }

  function run(effect: QueueEffect): void {
    switch (effect.kind) {
      case 'lock':
        void takeTurn(visit.signal);
        return;
      case 'release':
        release();
        return;
      case 'send':
        send(effect.question, null);
        return;
      case 'await':
        send(effect.question, effect.since);
        return;
      case 'abort':
        onTheirWay.get(effect.turnId)?.abort();
        stop(effect.turnId);
        return;
      case 'forget':
        // One that stays on the device is asked again under the same id, and gets the same answer.
        void store
          ?.forget(sessionId, effect.turnId)
          .catch(() => undefined)
          .then(tabs.tellChange);
        return;
      case 'tellTabs':
        tabs.tellEnd(effect.kept, effect.progress);
    }
  }

  async function takeTurn(signal: AbortSignal): Promise<void> {
    const done = await tabs.lock(signal);
    if (done === null) return;
    const found = await read();
    if (signal.aborted) {
      done();
      return;
    }
    release = done;
    dispatch({ type: 'granted', found });
  }

  function send(question: Question, since: number | null): void {
    const { turnId } = question;
    const stopper = new AbortController();
    const { signal } = stopper;
    onTheirWay.set(turnId, stopper);
    const terms = since === null ? { kind: 'ask' as const } : { kind: 'await' as const, since };
    // Not within the event itself: what is started and left at once asks nothing.
    void (stopping.get(turnId) ?? Promise.resolve())
      .then(() =>
        signal.aborted
          ? null
          : ask(sessionId, question, { ...terms, signal }, world, (progress) => {
              dispatch({ type: 'moved', turnId, progress });
            }),
      )
      .then((outcome) => {
        if (outcome !== null) dispatch({ type: 'came', turnId, outcome });
      })
      .finally(() => {
        if (onTheirWay.get(turnId) === stopper) onTheirWay.delete(turnId);
      });
  }

  function stop(turnId: string): void {
    const told = world.stop(sessionId, turnId).finally(() => {
      if (stopping.get(turnId) === told) stopping.delete(turnId);
    });
    stopping.set(turnId, told);
  }

  async function read(): Promise<readonly Kept[] | null> {
    try {
      return store === null ? null : await store.read(sessionId);
    } catch {
      return null;
    }
  }

  async function readAgain(signal: AbortSignal): Promise<void> {
    const found = await read();
    if (found !== null && !signal.aborted) dispatch({ type: 'read', found });
  }

  async function keep(kept: Kept): Promise<boolean> {
    if (store === null) return false;
    return await new Promise((resolve) => {
      const late = setTimeout(resolve, keepWithinMs, false);
      store
        .keep(sessionId, kept)
        .then(
          () => {
            resolve(true);
          },
          () => {
            resolve(false);
          },
        )
        .finally(() => {
          clearTimeout(late);
        });
    });
  }

  function setTimer(): void {
    clearTimeout(timer);
    const at = wakeAt(queue);
    if (at === null || visit.signal.aborted) return;
    timer = setTimeout(
      () => {
        dispatch({ type: 'tick' });
      },
      Math.max(0, at - world.now()),
    );
  }

  return {
    outbox: () => outbox,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async ask(question) {
      const at = nextPlace(queue, world.now());
      const kept = await keep({ question, at });
      dispatch({ type: 'asked', question, at, kept });
      if (kept) tabs.tellChange();
    },
    dispatch,
    wouldLose: () => wouldLoseQuestions(queue),
    start() {
      visit = new AbortController();
      const { signal } = visit;
      const stopListening = tabs.listen({
        onChange: () => void readAgain(signal),
        onEnd: (kept, progress) => {
          dispatch({ type: 'cameElsewhere', kept, progress });
        },
      });
      void readAgain(signal);
      return () => {
        visit.abort();
        stopListening();
        for (const stop of onTheirWay.values()) stop.abort();
        dispatch({ type: 'left' });
        release();
        clearTimeout(timer);
      };
    },
  };
}
