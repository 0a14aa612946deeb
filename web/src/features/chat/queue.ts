import { retryAfterMs } from '../../shared/api/problem';
import { backoffMs } from '../../shared/time/backoff';
import type { Outcome } from './ask';
import {
  find,
  firstWaiting,
  isUnderWay,
  type Entry,
  type EntryState,
  type Kept,
  type Moment,
  type Queue,
  type QueueEvent,
  type QueueStep,
} from './queueState';
import type { Ended, Question, UnderWay } from './turns';

/** What follows from an event. Pure: time and chance come with `at`. */
export function queueStep(queue: Queue, event: QueueEvent, at: Moment): QueueStep {
  const { queue: changed, effects } = change(queue, event, at);
  if (event.type === 'left') return { queue: changed, effects };
  const next = event.type === 'granted' ? sendFirst(changed, at.now) : goOn(changed, at.now);
  return { queue: next.queue, effects: [...effects, ...next.effects] };
}

function change(queue: Queue, event: QueueEvent, at: Moment): QueueStep {
  switch (event.type) {
    case 'asked': {
      const { question, kept } = event;
      const known = find(queue, question.turnId);
      if (known !== undefined && isUnderWay(known.state)) return still(queue);
      if (known?.state.kind === 'waiting') return still(poked(reworded(queue, question), at.now));
      const entry: Entry = { question, at: event.at, kept, state: { kind: 'waiting' } };
      return still(poked(unstruck(placed(queue, entry), question.turnId), at.now));
    }
    case 'read':
      return still(withFound(queue, event.found));
    case 'granted': {
      const found = event.found === null ? queue : withFound(queue, event.found);
      return still({ ...found, lock: 'held' });
    }
    case 'moved':
      return still(
        updated(queue, event.turnId, ({ kind }) =>
          kind === 'asking' || kind === 'awaited' ? { kind, progress: event.progress } : null,
        ),
      );
    case 'came':
      return came(queue, event.turnId, event.outcome, at);
    case 'cameElsewhere': {
      const { kept, progress } = event;
      const known = find(queue, kept.question.turnId);
      if (known !== undefined && isUnderWay(known.state)) return still(queue);
      const entry: Entry = { ...kept, kept: true, state: { kind: 'ended', progress } };
      return still(struckOut(placed(queue, entry), kept.question.turnId));
    }
    case 'awaited': {
      const { question, since } = event;
      if (find(queue, question.turnId) !== undefined) return still(queue);
      const state: EntryState = { kind: 'awaited', progress: { kind: 'thinking', since } };
      return {
        queue: placed(queue, { question, at: since, kept: true, state }),
        effects: [{ kind: 'await', question, since }],
      };
    }
    case 'stop': {
      const entry = find(queue, event.turnId);
      if (entry === undefined || !isUnderWay(entry.state)) return still(queue);
      const ended = end(queue, entry, { kind: 'stopped' });
      return { ...ended, effects: [{ kind: 'abort', turnId: event.turnId }, ...ended.effects] };
    }
    case 'remove': {
      const entry = find(queue, event.turnId);
      if (entry === undefined || isUnderWay(entry.state)) return still(queue);
      const entries = queue.entries.filter((one) => one !== entry);
      const wait = firstWaiting(queue) === entry ? null : queue.wait;
      return {
        queue: struckOut({ ...queue, entries, wait }, event.turnId),
        effects: [{ kind: 'forget', turnId: event.turnId }],
      };
    }
    case 'poke':
      return still(
        event.what === 'all' || queue.wait?.why.kind === 'text' ? poked(queue, at.now) : queue,
      );
    case 'tick':
      return still(queue);
    case 'left': {
      const entries = queue.entries
        .filter(({ state }) => state.kind !== 'awaited')
        .map((entry): Entry =>
          entry.state.kind === 'asking' ? { ...entry, state: { kind: 'waiting' } } : entry,
        );
      return still({ ...queue, entries, lock: 'free' });
    }
  }
}

/** Sends the first in line, or gives the turn back. */
function sendFirst(queue: Queue, now: number): QueueStep {
  const first = firstDue(queue, now);
  if (first === undefined) return released(queue);
  const { question } = first;
  const progress: UnderWay = { kind: 'saving' };
  return {
    queue: updated(queue, question.turnId, () => ({ kind: 'asking', progress })),
    effects: [{ kind: 'send', question }],
  };
}

/** A turn is for one question: another tab may meanwhile have asked one that comes before the next. */
function goOn(queue: Queue, now: number): QueueStep {
  if (queue.entries.some(({ state }) => state.kind === 'asking')) return still(queue);
  const { queue: free, effects } = queue.lock === 'held' ? released(queue) : still(queue);
  if (free.lock === 'wanted' || firstDue(free, now) === undefined) return { queue: free, effects };
  return { queue: { ...free, lock: 'wanted' }, effects: [...effects, { kind: 'lock' }] };
}

function released(queue: Queue): QueueStep {
  return { queue: { ...queue, lock: 'free' }, effects: [{ kind: 'release' }] };
}

function firstDue(queue: Queue, now: number): Entry | undefined {
  return queue.wait === null || queue.wait.until <= now ? firstWaiting(queue) : undefined;
}

function came(queue: Queue, turnId: string, outcome: Outcome, at: Moment): QueueStep {
  const entry = find(queue, turnId);
  if (entry === undefined || !isUnderWay(entry.state)) return still(queue);
  const inLine = entry.state.kind === 'asking';
  switch (outcome.kind) {
    case 'done':
    case 'failed':
      return end(inLine ? { ...queue, wait: null } : queue, entry, outcome);
    case 'refused': {
      const { failure, until } = outcome;
      const next = updated(queue, turnId, () => ({ kind: 'refused', failure, until }));
      return still(inLine ? { ...next, wait: null } : next);
    }
    case 'notNow': {
      const { why } = outcome;
      const waiting = updated(queue, turnId, () => ({ kind: 'waiting' }));
      if (!inLine) return still(waiting);
      const failures = (queue.wait?.failures ?? 0) + 1;
      const asked = why.kind === 'text' ? null : retryAfterMs(why);
      const until = at.now + backoffMs(failures, at.random, asked);
      return still({ ...waiting, wait: { failures, until, why } });
    }
  }
}

function end(queue: Queue, entry: Entry, progress: Ended): QueueStep {
  const { turnId } = entry.question;
  const ended = updated(queue, turnId, () => ({ kind: 'ended', progress }));
  const kept: Kept = { question: entry.question, at: entry.at };
  return {
    queue: struckOut(ended, turnId),
    effects: [
      { kind: 'forget', turnId },
      { kind: 'tellTabs', kept, progress },
    ],
  };
}

/** What the device no longer has went out, or was taken back, in another tab. */
function withFound(queue: Queue, found: readonly Kept[]): Queue {
  const there = new Set(found.map(({ question }) => question.turnId));
  const stays = queue.entries.filter(
    ({ question, kept, state }) =>
      !kept || (state.kind !== 'waiting' && state.kind !== 'refused') || there.has(question.turnId),
  );
  const here = new Set([...queue.struck, ...stays.map(({ question }) => question.turnId)]);
  const added = found
    .filter(({ question }) => !here.has(question.turnId))
    .map((one): Entry => ({ ...one, kept: true, state: { kind: 'waiting' } }));
  return { ...queue, entries: inOrder([...stays, ...added]) };
}

function placed(queue: Queue, entry: Entry): Queue {
  const { turnId } = entry.question;
  const others = queue.entries.filter(({ question }) => question.turnId !== turnId);
  return { ...queue, entries: inOrder([...others, entry]) };
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(
    (a, b) => a.at - b.at || (a.question.turnId < b.question.turnId ? -1 : 1),
  );
}

function updated(
  queue: Queue,
  turnId: string,
  change: (state: EntryState) => EntryState | null,
): Queue {
  const entries = queue.entries.map((entry) =>
    entry.question.turnId === turnId
      ? { ...entry, state: change(entry.state) ?? entry.state }
      : entry,
  );
  return { ...queue, entries };
}

/** The same question, perhaps for another to answer. */
function reworded(queue: Queue, question: Question): Queue {
  const entries = queue.entries.map((entry) =>
    entry.question.turnId === question.turnId ? { ...entry, question } : entry,
  );
  return { ...queue, entries };
}

function struckOut(queue: Queue, turnId: string): Queue {
  return { ...queue, struck: new Set([...queue.struck, turnId]) };
}

function unstruck(queue: Queue, turnId: string): Queue {
  return { ...queue, struck: new Set([...queue.struck].filter((one) => one !== turnId)) };
}

function poked(queue: Queue, now: number): Queue {
  return queue.wait === null ? queue : { ...queue, wait: { ...queue.wait, until: now } };
}

function still(queue: Queue): QueueStep {
  return { queue, effects: [] };
}
