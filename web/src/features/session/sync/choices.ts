import { threeWay } from '../../../shared/text/threeWay';
import { meet } from './meet';
import type { Circumstances, SetAside, Step, SyncState } from './state';
import { aside, setAside } from './asides';
import { andThen, changed, rebased, still } from './steps';

/*
 * What a person decides about two texts. The one that gives way is written down before anything
 * that overwrites it is sent, and goes into the history.
 */

/** What did not overlap is merged; where it did, this decides. */
export function decide(
  state: SyncState,
  how: 'keepMine' | 'takeTheirs' | 'keepBoth',
  at: Circumstances,
): Step {
  if (state.phase.kind !== 'conflict') return still(state);
  const { theirs, merge } = state.phase;
  switch (how) {
    case 'keepMine':
      return settle(state, merge.mine, [aside('theirs', theirs.text, at)], at);
    case 'takeTheirs':
      return settle(state, merge.theirs, [aside('mine', state.text, at)], at);
    case 'keepBoth':
      return settle(state, merge.both, [], at);
  }
}

/** Both texts go into the history, since any line of either may be missing from what was made. */
export function resolve(state: SyncState, text: string, at: Circumstances): Step {
  if (state.phase.kind !== 'conflict') return still(state);
  const { theirs } = state.phase;
  const asides = [
    { ...aside('theirs', theirs.text, at), dismissed: true },
    { ...aside('mine', state.text, at), id: `${at.newId}-mine` },
  ];
  return settle(
    state,
    text,
    asides.filter((one) => one.text !== text),
    at,
  );
}

function settle(
  state: SyncState,
  text: string,
  asides: readonly SetAside[],
  at: Circumstances,
): Step {
  if (state.phase.kind !== 'conflict') return still(state);
  const { theirs } = state.phase;
  const kept = asides.reduce<Step>(
    (step, one) => andThen(step, (next) => setAside(next, one)),
    still({ ...state, text, edits: state.edits + 1 }),
  );
  // With the server's text as its base, what was decided is merged with no one any more.
  return andThen(kept, (next) =>
    text === theirs.text
      ? meet({ ...rebased(next, theirs), note: null }, theirs, at)
      : changed({ ...rebased(next, theirs), note: null }, text, at),
  );
}

/** What the last merge brought in goes out again, if nothing was typed over it since. */
export function undoMerge(state: SyncState, at: Circumstances): Step {
  const text = withoutMerge(state);
  if (text === null || state.merged === null) return still(state);
  const theirs = { ...aside('theirs', state.merged.theirs, at), dismissed: true };
  return andThen(setAside({ ...state, merged: null }, theirs), (next) => changed(next, text, at));
}

/** The text without what the last merge brought in, or null where that cannot be told apart. */
export function withoutMerge({ merged, text, phase }: SyncState): string | null {
  if (merged === null || phase.kind === 'conflict' || phase.kind === 'closed') return null;
  const back = threeWay(merged.after, text, merged.mine);
  return back.kind === 'clean' && back.text !== text ? back.text : null;
}
