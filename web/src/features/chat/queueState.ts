import type { Failure } from '../../shared/api/problem';
import type { NotNow, Outcome } from './ask';
import type { Ended, Outbox, Progress, Question, UnderWay } from './turns';

/*
 * The questions of one session that were asked here, as a pure state machine. They go out one at a
 * time and in the order in which they were asked, from one tab at a time; one that may already be
 * on the server is asked again under its own id, which is never a second question. Here are its
 * states, events and effects; `queue.ts` is what it does.
 */

/** A question as this device keeps it; `at` orders them. */
export type Kept = { question: Question; at: number };

export type EntryState =
  | { kind: 'waiting' }
  | { kind: 'asking'; progress: UnderWay }
  /** The server has it, out of turn: another page asked it, or this one before it was reloaded. */
  | { kind: 'awaited'; progress: UnderWay }
  | { kind: 'refused'; failure: Failure; until: number | null }
  | { kind: 'ended'; progress: Ended };

/** `kept` says whether this device holds it too. */
export type Entry = Kept & { kept: boolean; state: EntryState };

export type Queue = {
  entries: readonly Entry[];
  /** Ids that this tab has struck out, in case the device still tells of them. */
  struck: ReadonlySet<string>;
  /** The right to send, which one tab has at a time. */
  lock: 'free' | 'wanted' | 'held';
  /** Why the first in line could not go; it goes again at `until`. */
  wait: { failures: number; until: number; why: NotNow } | null;
};

export type QueueEvent =
  | { type: 'asked'; kept: boolean; question: Question; at: number }
  /** The device has these, in any order. */
  | { type: 'read'; found: readonly Kept[] }
  /** It is this tab's turn to send; null where the device could not be asked what there is. */
  | { type: 'granted'; found: readonly Kept[] | null }
  | { type: 'moved'; turnId: string; progress: UnderWay }
  | { type: 'came'; turnId: string; outcome: Outcome }
  /** Another tab has taken it to its end. */
  | { type: 'cameElsewhere'; kept: Kept; progress: Ended }
  | { type: 'awaited'; question: Question; since: number }
  | { type: 'stop'; turnId: string }
  | { type: 'remove'; turnId: string }
  /** Something has changed for the better; `text` only for what waits for the text. */
  | { type: 'poke'; what: 'all' | 'text' }
  | { type: 'tick' }
  /** The page leaves the session: nothing is on its way any more. */
  | { type: 'left' };

export type QueueEffect =
  | { kind: 'lock' }
  | { kind: 'release' }
  | { kind: 'send'; question: Question }
  | { kind: 'await'; question: Question; since: number }
  | { kind: 'abort'; turnId: string }
  /** Struck out on the device. */
  | { kind: 'forget'; turnId: string }
  | { kind: 'tellTabs'; kept: Kept; progress: Ended };

export type QueueStep = { queue: Queue; effects: readonly QueueEffect[] };

export type Moment = { now: number; random: number };

export const emptyQueue: Queue = {
  entries: [],
  struck: new Set(),
  lock: 'free',
  wait: null,
};

/** When the queue next wants a `tick`, or null. */
export function wakeAt(queue: Queue): number | null {
  return queue.lock === 'free' && firstWaiting(queue) !== undefined
    ? (queue.wait?.until ?? null)
    : null;
}

/** Later than all that are known, also when two are asked within a millisecond. */
export function nextPlace({ entries }: Queue, now: number): number {
  return Math.max(now, ...entries.map(({ at }) => at + 1));
}

/** Whether closing the page now would lose a question. */
export function wouldLoseQuestions({ entries }: Queue): boolean {
  return entries.some(({ kept, state }) => !kept && isOpen(state));
}

/** The queue as the conversation shows it. */
export function outboxOf(queue: Queue): Outbox {
  const first = firstWaiting(queue);
  return queue.entries.map((entry) => ({
    question: entry.question,
    progress: progressOf(entry, entry === first ? queue.wait : null),
  }));
}

export function find({ entries }: Queue, turnId: string): Entry | undefined {
  return entries.find(({ question }) => question.turnId === turnId);
}

export function firstWaiting({ entries }: Queue): Entry | undefined {
  return entries.find(({ state }) => state.kind === 'waiting');
}

export function isUnderWay({ kind }: EntryState): boolean {
  return kind === 'asking' || kind === 'awaited';
}

function isOpen({ kind }: EntryState): boolean {
  return kind !== 'ended' && kind !== 'awaited';
}

function progressOf({ state, kept }: Entry, wait: Queue['wait']): Progress {
  switch (state.kind) {
    case 'asking':
    case 'awaited':
    case 'ended':
      return state.progress;
    case 'refused':
      return state;
    case 'waiting': {
      if (wait === null) return { kind: 'waiting', kept, why: { kind: 'turn' } };
      const { why, until } = wait;
      return {
        kind: 'waiting',
        kept,
        why: why.kind === 'text' ? why : { kind: 'server', failure: why, until },
      };
    }
  }
}
