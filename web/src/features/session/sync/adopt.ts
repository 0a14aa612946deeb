import { threeWay } from '../../../shared/text/threeWay';
import { aside, setAside } from './asides';
import { gather, type Left } from './deviceCopy';
import type { Circumstances, Step, SyncState } from './state';
import { andThen, order, still } from './steps';

/**
 * Words that tabs left unsent when they ended go on in this one: merged with what is on the screen,
 * or, where both changed the same lines, set aside.
 *
 * @param type changes the text as typing does
 */
export function adopt(
  state: SyncState,
  left: readonly Left[],
  type: (state: SyncState, text: string) => Step,
  at: Circumstances,
): Step {
  if (left.length === 0 || state.phase.kind === 'closed') return still(state);
  const { newest, toSetAside } = gather(left, [...state.ancestors, state.saved], state.setAside);
  const merge = newest && threeWay(newest.base.text, state.text, newest.text);
  const overlaps =
    merge?.kind === 'overlap' && newest !== null ? [aside('otherTab', newest.text, at)] : [];
  const first = merge?.kind === 'clean' ? type(state, merge.text) : still(state);
  const kept = [...toSetAside, ...overlaps].reduce<Step>(
    (step, one) => andThen(step, (next) => setAside(next, one)),
    first,
  );
  const tabs = left.map(({ tab }) => tab);
  return andThen(kept, (next) => order(next, { kind: 'tabsGone', tabs }));
}
