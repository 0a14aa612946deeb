import { withBoth } from '../../../shared/text/threeWay';
import type { Numbers, TabMessage } from './seat';
import type { JournalState, SyncState } from './state';

type LeaderState = Extract<TabMessage, { kind: 'state' }>;

/*
 * A tab that shows a session while another tab leads it. What is typed here is on the screen at
 * once and on its way to the leader as changes, each from one text to the next; whatever the leader
 * tells meanwhile is shown with the changes that it has not taken in yet on top.
 */

/**
 * One change typed here: `base` was on the screen before it, `text` after. It builds on the change
 * `after`, if that is not 0, and means nothing to a leader that has not taken that one in.
 */
export type Proposal = { seq: number; after: number; base: string; text: string };

export type Follower = {
  /** As the leader last told it, with each tab's changes up to those in `taken`. */
  told: SyncState;
  taken: Numbers;
  leader: string;
  /** What is on this screen. */
  text: string;
  /** Changes that the leader has not yet written down, the oldest first. */
  pending: readonly Proposal[];
};

export function follow(leader: string, told: SyncState, taken: Numbers): Follower {
  return { told, taken, leader, text: told.text, pending: [] };
}

/** @param seq grows with each change of this tab, through all its turns at following */
export function typedHere(follower: Follower, text: string, seq: number): Follower {
  if (text === follower.text) return follower;
  const after = follower.pending.at(-1)?.seq ?? 0;
  const proposal: Proposal = { seq, after, base: follower.text, text };
  return { ...follower, text, pending: [...follower.pending, proposal] };
}

/**
 * The leader, maybe a new one, tells its state.
 *
 * @param tab the name of this one
 * @returns `again` are the changes that a new leader has to be told
 */
export function leaderTold(
  follower: Follower,
  tab: string,
  { leader, state: told, taken, written }: LeaderState,
): { follower: Follower; again: readonly Proposal[] } {
  const pending = follower.pending.filter(({ seq }) => seq > (written[tab] ?? 0));
  // What is in the leader's text must not be put on top of it once more.
  const missing = pending.filter(({ seq }) => seq > (taken[tab] ?? 0));
  const text = missing.reduce((shown, one) => withBoth(one.base, shown, one.text), told.text);
  // What the first of them builds on is in every leader's text.
  const again = leader === follower.leader ? [] : fromStart(pending);
  return { follower: { ...follower, told, taken, leader, text, pending }, again };
}

function fromStart(pending: readonly Proposal[]): readonly Proposal[] {
  return pending.map((one, at) => (at === 0 ? { ...one, after: 0 } : one));
}

/** What the page shows of it: the leader's state with this tab's text. */
export function stateOf({ told, text, pending }: Follower, own: JournalState): SyncState {
  if (pending.length === 0) return { ...told, text };
  // Only this tab has these words, so its own journal is the one that counts.
  const phase =
    told.phase.kind === 'clean' ? ({ kind: 'waiting', dueAt: Infinity } as const) : told.phase;
  return { ...told, text, phase, journal: own };
}
