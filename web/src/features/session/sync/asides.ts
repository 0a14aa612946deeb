import type { Circumstances, SetAside, Step, SyncState } from './state';
import { andThen, order, still } from './steps';

/* Texts that gave way. Each stays on this device until the history has it. */

/** A text that is about to be replaced goes into the history. */
export function keepText(state: SyncState, text: string, at: Circumstances): Step {
  return setAside(state, { ...aside('replaced', text, at), dismissed: true });
}

/** Sets the text on the screen aside in the place of one that is to come back. */
export function changePlaces(state: SyncState, other: SetAside, at: Circumstances): Step {
  const whose = other.whose === 'mine' ? 'theirs' : 'mine';
  return andThen(setAside(state, aside(whose, state.text, at)), (next) => remove(next, other.id));
}

/** It is spoken of no more; it leaves this device once the history has it. */
export function dropSetAside(state: SyncState, id: string): Step {
  const one = state.setAside.find((each) => each.id === id);
  if (one === undefined) return still(state);
  return one.kept ? remove(state, id) : replace(state, { ...one, dismissed: true });
}

export function asideKept(state: SyncState, id: string): Step {
  const one = state.setAside.find((each) => each.id === id);
  if (one === undefined) return still(state);
  return one.dismissed ? remove(state, id) : replace(state, { ...one, kept: true });
}

export function aside(whose: SetAside['whose'], text: string, at: Circumstances): SetAside {
  return { id: at.newId, whose, text, at: at.now, kept: false, dismissed: false };
}

export function setAside(state: SyncState, one: SetAside): Step {
  // An empty text is nothing to come back to.
  if (one.text === '') return still(state);
  return order({ ...state, setAside: [...state.setAside, one] }, { kind: 'aside', aside: one });
}

function replace(state: SyncState, one: SetAside): Step {
  const all = state.setAside.map((each) => (each.id === one.id ? one : each));
  return order({ ...state, setAside: all }, { kind: 'aside', aside: one });
}

function remove(state: SyncState, id: string): Step {
  const left = state.setAside.filter((each) => each.id !== id);
  if (left.length === state.setAside.length) return still(state);
  return order({ ...state, setAside: left }, { kind: 'asideGone', id });
}
