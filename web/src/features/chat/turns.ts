import type { Edit } from '../../shared/api/edits';
import type { Failure } from '../../shared/api/problem';
import type { ChatEntry } from '../../shared/api/session';
import type { Passage } from '../../shared/text/passage';

/**
 * What a person asked. Asking again under the same id gets the same answer, never a second one, and
 * the server takes it only word for word.
 */
export type Question = {
  turnId: string;
  message: string;
  action: string | null;
  passage: Passage | null;
  /** Has the rules answer, after a model failed. */
  provider?: 'offline';
};

/** On its way from here. */
export type UnderWay = { kind: 'saving' } | { kind: 'thinking'; since: number };

/** Nothing more comes by itself. */
export type Ended =
  | { kind: 'done'; text: string; suggestion: string | null; edits: readonly Edit[] }
  | { kind: 'stopped' }
  | { kind: 'failed'; reason: TurnFailure };

export type Progress =
  | UnderWay
  | Ended
  /** Not on the server yet; `kept` on this device, so that closing the page does not lose it. */
  | { kind: 'waiting'; kept: boolean; why: WaitingFor }
  /** The server does not take it, or not until then; it stays here. */
  | { kind: 'refused'; failure: Failure; until: number | null };

/** The ones before it, the text that it speaks about, or a server that can be asked, at `until`. */
export type WaitingFor =
  { kind: 'turn' } | { kind: 'text' } | { kind: 'server'; failure: Failure; until: number };

export type TurnFailure =
  { kind: 'slow' } | { kind: 'model'; text: string | null } | { kind: 'call'; failure: Failure };

export type Turn = {
  turnId: string;
  /** Null when only the answer is known, as at the cut of a page of history. */
  question: Question | null;
  progress: Progress | Unanswered;
};

/** The server knows the question and no answer; `since` when it was asked, if it is still at it. */
export type Unanswered = { kind: 'unanswered'; since: number | null };

export type Outbox = readonly { question: Question; progress: Progress }[];

/**
 * The conversation in order: what the server has told, oldest first, then what was asked here. A
 * turn that both know is shown as it stands here, where the place of its passage is known, unless
 * only the server has its answer.
 */
export function conversation(entries: readonly ChatEntry[], outbox: Outbox): readonly Turn[] {
  const turns = new Map<string, Turn>();
  for (const entry of entries) {
    turns.set(entry.turnId, withEntry(turns.get(entry.turnId) ?? null, entry));
  }
  for (const { question, progress } of outbox) {
    const told = turns.get(question.turnId)?.progress;
    turns.set(question.turnId, {
      turnId: question.turnId,
      question,
      progress: isIdle(progress) && told?.kind === 'done' ? told : progress,
    });
  }
  return [...turns.values()];
}

/** Whether an answer is being waited for that can be stopped. */
export function isUnderWay({ progress }: Turn): boolean {
  return progress.kind === 'saving' || progress.kind === 'thinking';
}

/** No answer is on its way to here. */
function isIdle({ kind }: Progress): boolean {
  return kind !== 'done' && kind !== 'saving' && kind !== 'thinking';
}

/** Turns of which a reload knows only that they were asked a short while ago: to be waited for. */
export function awaited(
  turns: readonly Turn[],
  now: number,
  patienceMs: number,
): readonly { question: Question; since: number }[] {
  return turns.flatMap(({ question, progress }) =>
    question !== null &&
    progress.kind === 'unanswered' &&
    progress.since !== null &&
    now - progress.since < patienceMs
      ? [{ question, since: progress.since }]
      : [],
  );
}

function withEntry(turn: Turn | null, entry: ChatEntry): Turn {
  const { turnId, role, text, action, selection } = entry;
  return {
    turnId,
    question:
      role === 'assistant'
        ? (turn?.question ?? null)
        : {
            turnId,
            message: text,
            action,
            passage: selection === null ? null : { text: selection, place: null },
          },
    progress: progressOf(turn, entry),
  };
}

function progressOf(
  turn: Turn | null,
  { role, status, text, suggestion, edits, at }: ChatEntry,
): Turn['progress'] {
  // An answer that is known stays known, whatever an older page of history says.
  if (turn?.progress.kind === 'done') return turn.progress;
  if (status === 'failed') return failedBefore;
  return role === 'assistant' && status === 'done'
    ? { kind: 'done', text, suggestion, edits }
    : { kind: 'unanswered', since: status === 'pending' ? at : null };
}

const failedBefore = { kind: 'failed', reason: { kind: 'model', text: null } } as const;
