import type { Failure } from '../../../shared/api/problem';
import type { SaveAnswer, ServerText } from '../../../shared/api/session';
import type { ThreeWay } from '../../../shared/text/threeWay';
import type { Left } from './deviceCopy';

/*
 * The sync engine of one session as a pure state machine: what is on the screen, what this device
 * has written down, what the server has confirmed, and what is on its way. The text on the screen
 * changes only by typing, by a person's choice, or by merging a newer text from the server into it.
 * Here are its states, events and effects; `engine.ts` is what it does.
 */

/** Quiet time after the last key before a save. */
export const quietMs = 700;
/** The longest that continuous typing may go unsent. */
export const longestUnsentMs = 5_000;
/** The server's limit for a resume, in UTF-8. */
export const resumeLimitBytes = 200 * 1024;
/** How many texts with unknown outcome are remembered, to know our own echo in a 409. */
export const attemptsKept = 50;
/** After so many saves the server is asked how far its cold store has followed. */
export const savesBetweenChecks = 20;

/**
 * A text at a revision that the server has confirmed or shown, and the device that saved it; `at`
 * is null for a new session.
 */
export type KnownText = {
  text: string;
  revision: number;
  etag: string;
  at: number | null;
  device: string | null;
};

/**
 * One text under one id; sending it again under the same id is never a second edit. `edits` is how
 * far into the person's changes it reaches.
 */
export type Edit = { editId: string; text: string; edits: number };

/** A text that gave way to another: on its way into the history, and one click from coming back. */
export type SetAside = {
  id: string;
  /**
   * `mine` and `theirs` are the sides of a conflict, `otherTab` was left unsent by a closed tab,
   * `replaced` stood on the screen before an earlier text was brought back from the history.
   */
  whose: 'mine' | 'theirs' | 'otherTab' | 'replaced';
  text: string;
  at: number;
  /** Whether the history has it; until then it stays on this device. */
  kept: boolean;
  /** Whether it is spoken of no more, because somebody said so or it never needed to be. */
  dismissed: boolean;
};

export type Note = 'newerShown' | 'serverWasBehind' | 'broughtBack';

/** The last merge: what was on the screen before and after, and the text that came in. */
export type Merged = { mine: string; after: string; theirs: string; device: string | null };

/** Two texts that changed the same lines since `base`, null where that is not known. */
export type Conflict = {
  theirs: ServerText;
  base: string | null;
  merge: Extract<ThreeWay, { kind: 'overlap' }>;
};

export type Phase =
  | { kind: 'clean' }
  | { kind: 'waiting'; dueAt: number }
  | { kind: 'sending'; edit: Edit; failures: number; lastFailure: Failure | null; goOn: boolean }
  | { kind: 'retrying'; edit: Edit; failures: number; retryAt: number; failure: Failure }
  | ({ kind: 'conflict' } & Conflict)
  | { kind: 'tooLarge'; bytes: number }
  | { kind: 'refused'; edit: Edit; failure: Failure }
  | { kind: 'closed'; reason: 'locked' | 'erased' };

/** Why this device cannot write down what is typed. */
export type JournalTrouble = 'missing' | 'full' | 'slow' | 'failed';

/**
 * The journal on this device. Records are numbered as they are ordered; up to `done` they are
 * written. While there is trouble nothing waits for it.
 */
export type JournalState = { ordered: number; done: number; trouble: JournalTrouble | null };

export type SyncState = {
  /** What is on the screen, exactly. */
  text: string;
  /** Counts changes of `text` by the person, so that a save can be told to cover one of them. */
  edits: number;
  /** What the server has confirmed; `edits` is how far into the person's changes it reaches. */
  saved: KnownText & { edits: number };
  /** Known texts that the cold store may lack, by revision: the bases of merges. */
  ancestors: readonly KnownText[];
  phase: Phase;
  /** When the oldest and newest unsent changes were made; null when all is sent or saved. */
  unsent: { first: number; last: number } | null;
  /** Numbers requests, so that a late or doubled answer is recognised and ignored. */
  requests: number;
  /** Texts sent since the last confirmation whose fate is unknown. */
  attempts: readonly string[];
  setAside: readonly SetAside[];
  note: Note | null;
  merged: Merged | null;
  journal: JournalState;
  /** The newest revision that is known to be in the cold store. */
  covered: number;
  /** How many entries of the journal could not be read when the session was opened. */
  damaged: number;
  savesSinceCheck: number;
};

export type SyncEvent =
  | { type: 'typed'; text: string }
  /** Typed in another tab, which at that time had `base` on its screen. */
  | { type: 'proposed'; base: string; text: string }
  /** Tabs that are gone left words unsent. */
  | { type: 'adopted'; left: readonly Left[] }
  | { type: 'tick' }
  /** `person` asked for it, the editor lost focus (`page`), or the page may be going away. */
  | { type: 'flush'; by: 'person' | 'page' | 'leaving' }
  | { type: 'online' }
  | { type: 'answered'; request: number; answer: SaveAnswer }
  | { type: 'failed'; request: number; failure: Failure }
  /** The server's text came by a load that was asked for when `requests` was `asked`. */
  | { type: 'fetched'; current: ServerText; asked: number }
  /** The server told up to which revision its cold store has followed. */
  | { type: 'covered'; revision: number }
  /** All journal records up to this number are written. */
  | { type: 'journalled'; upTo: number }
  | { type: 'journalFailed'; trouble: JournalTrouble }
  | { type: 'keepMine' }
  | { type: 'takeTheirs' }
  | { type: 'keepBoth' }
  /** The person put the text of a conflict together by hand. */
  | { type: 'resolved'; text: string }
  | { type: 'undoMerge' }
  /** A text that is about to be replaced is to be found in the history. */
  | { type: 'keepText'; text: string }
  /** The history has a text that was set aside. */
  | { type: 'asideKept'; id: string }
  | { type: 'bringBack'; id: string }
  | { type: 'dropSetAside'; id: string }
  | { type: 'dismissNote' };

/** What a pure function may not find out for itself. */
export type Circumstances = { now: number; newId: string; random: number; device: string };

/** What the journal is to write down, see `journal.ts`. */
export type JournalRecord =
  /** The unsent text, in the place of the one before. */
  | { kind: 'unsent'; text: string; base: KnownText; attempts: readonly string[]; at: number }
  /** Nothing is unsent any more. */
  | { kind: 'allSent' }
  /** A text that the server has confirmed; kept until the cold store has it too. */
  | { kind: 'known'; text: KnownText }
  | { kind: 'covered'; revision: number }
  | { kind: 'aside'; aside: SetAside }
  | { kind: 'asideGone'; id: string }
  /** What these tabs left unsent is in the text now, or set aside. */
  | { kind: 'tabsGone'; tabs: readonly string[] };

export type SyncEffect =
  | { kind: 'save'; request: number; editId: string; text: string; etag: string }
  | { kind: 'journal'; number: number; record: JournalRecord }
  | { kind: 'checkCovered' };

export type Step = { state: SyncState; effects: readonly SyncEffect[] };

/** When the machine next wants a `tick`, or null. */
export function nextTickAt(state: SyncState): number | null {
  // The journal wakes the machine itself.
  if (awaitsJournal(state)) return null;
  if (state.phase.kind === 'waiting') return state.phase.dueAt;
  if (state.phase.kind === 'retrying') return state.phase.retryAt;
  return null;
}

/** Whether something must be written down here before anything may go out. */
export function awaitsJournal({ journal }: SyncState): boolean {
  return journal.trouble === null && journal.done < journal.ordered;
}

/** Whether a record is written down, or cannot be and is not waited for. */
export function isWritten({ journal }: SyncState, number: number): boolean {
  return journal.trouble !== null || journal.done >= number;
}

/** Whether the server lacks something that is on the screen. */
export function isUnsent(state: SyncState): boolean {
  return state.phase.kind !== 'clean';
}

/** Whether closing the page now would lose words: they are neither on the server nor written here. */
export function wouldLoseWords(state: SyncState): boolean {
  const onlyHere = isUnsent(state) || state.setAside.some(({ kept }) => !kept);
  return onlyHere && (state.journal.trouble !== null || awaitsJournal(state));
}
