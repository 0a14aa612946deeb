import type { ScorePart } from '../../shared/api/match';
import type { LateMessages } from '../../shared/messages/lateMessages';

/** "Required 7 of 11, preferred 2 of 5"; a part that nothing is in is not spoken of. */
export function partsWords(parts: readonly ScorePart[], { job }: LateMessages): string {
  const said = parts
    .filter(({ total }) => total > 0)
    .map(({ part, found, total }) => job.part[part](found, total))
    .join(job.partsJoin);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
