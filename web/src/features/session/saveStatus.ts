import type { Failure } from '../../shared/api/problem';
import type { IconName } from '../../shared/ui/Icon';
import type { Messages } from '../../shared/messages/messages';
import { formatTime } from '../../shared/time/formatTime';
import type { Saver } from './saver';

/** What the status line says; `tone` colours it, but words and icon alone must do. */
export type StatusView = {
  tone: 'calm' | 'busy' | 'warn';
  icon: IconName;
  words: string;
  /** Routine coming and going is shown but not read aloud. */
  routine: boolean;
  next: { kind: 'at'; at: number } | { kind: 'now' } | null;
};

export function saveStatus(
  state: Saver,
  surroundings: { now: number; online: boolean },
  words: Messages,
): StatusView {
  const { phase, saved } = state;
  switch (phase.kind) {
    case 'clean':
      return saved.at === null
        ? calm('dot', words.status.nothingYet)
        : calm('check', words.status.saved(formatTime(saved.at, surroundings.now, words.locale)));
    case 'waiting':
      return { ...calm('dot', words.status.waiting), tone: 'busy' };
    case 'sending':
      return phase.lastFailure === null
        ? { ...calm('arrowUp', words.status.saving), tone: 'busy' }
        : {
            ...warn('alert', trouble(phase.lastFailure, surroundings.online, words)),
            next: { kind: 'now' },
          };
    case 'retrying':
      return {
        ...warn('alert', trouble(phase.failure, surroundings.online, words)),
        next: { kind: 'at', at: phase.retryAt },
      };
    case 'conflict':
      return warn('split', words.status.conflict);
    case 'tooLarge':
      return warn('alert', words.status.tooLarge);
    case 'refused':
      return warn('alert', words.status.refused);
    case 'closed':
      return warn('lock', phase.reason === 'locked' ? words.status.locked : words.status.erased);
  }
}

function trouble(failure: Failure, online: boolean, words: Messages): string {
  if (!online) return words.status.offline;
  return failure.kind === 'answered' ? words.status.busy : words.status.unreachable;
}

function calm(icon: IconName, text: string): StatusView {
  return { tone: 'calm', icon, words: text, routine: true, next: null };
}

function warn(icon: IconName, text: string): StatusView {
  return { tone: 'warn', icon, words: text, routine: false, next: null };
}
