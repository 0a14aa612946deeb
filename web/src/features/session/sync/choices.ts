import type { Circumstances, SetAside, Step, SyncState } from './state';
import { knownFrom, order, rebased, send, still, andThen } from './steps';

/* What a person decides about two texts. The one that gives way is written down before anything
 * that overwrites it is sent. */

export function keepMine(state: SyncState, at: Circumstances): Step {
  if (state.phase.kind !== 'conflict') return still(state);
  const { theirs } = state.phase;
  const aside: SetAside = { id: at.newId, whose: 'theirs', text: theirs.text, at: at.now };
  return andThen(setAside(rebased(state, theirs), aside), (kept) => send(kept, at));
}

export function takeTheirs(state: SyncState, at: Circumstances): Step {
  if (state.phase.kind !== 'conflict') return still(state);
  const { theirs } = state.phase;
  const edits = state.edits + 1;
  const taken: SyncState = {
    ...state,
    text: theirs.text,
    edits,
    saved: { ...knownFrom(theirs), edits },
    phase: { kind: 'clean' },
    unsent: null,
    attempts: [],
  };
  const aside: SetAside = { id: at.newId, whose: 'mine', text: state.text, at: at.now };
  return andThen(
    andThen(setAside(taken, aside), (kept) =>
      order(kept, { kind: 'known', text: knownFrom(theirs) }),
    ),
    (kept) => order(kept, { kind: 'allSent' }),
  );
}

/** Sets the text on the screen aside in the place of one that is to come back. */
export function changePlaces(state: SyncState, aside: SetAside, at: Circumstances): Step {
  const whose = aside.whose === 'mine' ? 'theirs' : 'mine';
  const present: SetAside = { id: at.newId, whose, text: state.text, at: at.now };
  return andThen(setAside(state, present), (next) => dropSetAside(next, aside.id));
}

export function dropSetAside(state: SyncState, id: string): Step {
  const left = state.setAside.filter((one) => one.id !== id);
  if (left.length === state.setAside.length) return still(state);
  return order({ ...state, setAside: left }, { kind: 'asideGone', id });
}

function setAside(state: SyncState, aside: SetAside): Step {
  return order({ ...state, setAside: [...state.setAside, aside] }, { kind: 'aside', aside });
}
