import type { Gap, Importance, Keyword, KeywordKind } from '../../shared/api/match';
import type { LateMessages } from '../../shared/messages/lateMessages';

export type KeywordGroup = {
  importance: Importance;
  missing: readonly Keyword[];
  found: readonly Keyword[];
};

/** What is required first; in either, what is missing before what is found. */
export function groupsOf(keywords: readonly Keyword[]): readonly KeywordGroup[] {
  return (['required', 'preferred'] as const)
    .map((importance) => {
      const own = keywords.filter((keyword) => keyword.importance === importance);
      return {
        importance,
        missing: own.filter(({ gap }) => gap !== null),
        found: own.filter(({ gap }) => gap === null),
      };
    })
    .filter(({ missing, found }) => missing.length + found.length > 0);
}

/** What to do about something missing; never to put in what is not so. */
export function adviceFor(kind: KeywordKind, gap: Gap, { job }: LateMessages): string {
  return gap === 'absent' ? job.advice[kind] : job.advice[gap];
}

/** Whether a bullet could say it: what was done with something, not a paper that is held. */
export function canBeBullet({ kind, gap }: Keyword): boolean {
  return gap === 'absent' && (kind === 'skill' || kind === 'tool' || kind === 'experience');
}
