import type { SyncEvent, SyncState } from '../features/session/sync/state';

/** What a person can decide about two texts, as the sync engine is told. */
export function mergeChoices(
  state: SyncState,
  theirs: string,
  dispatch: (event: SyncEvent) => void,
): {
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onKeepBoth: () => void;
  onResolve: (text: string) => void;
} {
  const onKeepMine = () => {
    dispatch({ type: 'keepMine' });
  };
  const onResolve = (text: string) => {
    // Theirs is set aside whole, whatever of it was taken; then mine becomes what was chosen.
    onKeepMine();
    if (text !== state.text) dispatch({ type: 'typed', text });
  };
  return {
    onKeepMine,
    onTakeTheirs: () => {
      dispatch({ type: 'takeTheirs' });
    },
    onKeepBoth: () => {
      onResolve(`${state.text.trimEnd()}\n\n${theirs}`);
    },
    onResolve,
  };
}
