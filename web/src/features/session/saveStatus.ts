import type { Failure } from '../../shared/api/problem';
import type { ServerText } from '../../shared/api/session';
import type { IconName } from '../../shared/ui/Icon';
import type { Messages } from '../../shared/messages/messages';
import { formatTime } from '../../shared/time/formatTime';
import type { SyncState } from './sync/state';

/** What the status line says; `tone` colours it, but words and icon alone must do. */
export type StatusView = {
  tone: 'calm' | 'busy' | 'warn';
  icon: IconName;
  words: string;
  /** Routine coming and going is shown but not read aloud. */
  routine: boolean;
  next: { kind: 'at'; at: number } | { kind: 'now' } | null;
};

type Surroundings = { now: number; online: boolean; device: string };

/** Where the other text of a conflict comes from. */
export function elsewhere(theirs: ServerText, device: string): 'tab' | 'device' {
  return theirs.device === device ? 'tab' : 'device';
}

export function saveStatus(state: SyncState, around: Surroundings, words: Messages): StatusView {
  const { phase, saved, journal } = state;
  const kept = journal.trouble === null;
  switch (phase.kind) {
    case 'clean':
      if (!around.online && kept) return calm('dot', words.status.offlineSaved);
      if (state.merged !== null) return told('merge', words.status.merged);
      return saved.at === null
        ? calm('dot', words.status.nothingYet)
        : calm('check', words.status.saved(formatTime(saved.at, around.now, words.locale)));
    case 'waiting':
      return busy('dot', kept ? words.status.keptSaving : words.status.waiting);
    case 'sending':
      return phase.lastFailure === null
        ? busy('arrowUp', kept ? words.status.keptSaving : words.status.saving)
        : {
            ...warn('alert', trouble(phase.lastFailure, kept, around.online, words)),
            next: { kind: 'now' },
          };
    case 'retrying':
      return {
        ...warn('alert', trouble(phase.failure, kept, around.online, words)),
        next: { kind: 'at', at: phase.retryAt },
      };
    case 'conflict':
      return warn('split', words.conflict.title[elsewhere(phase.theirs, around.device)]);
    case 'tooLarge':
      return warn('alert', words.status.tooLarge);
    case 'refused':
      return warn('alert', words.status.refused);
    case 'closed':
      return warn('lock', phase.reason === 'locked' ? words.status.locked : words.status.erased);
  }
}

/** Where the words are while the server does not have them: that comes first, then why. */
function trouble(failure: Failure, kept: boolean, online: boolean, words: Messages): string {
  const { status } = words;
  const where = kept ? status.keptHere : status.onlyInTab;
  if (!online) return status.offline(where);
  switch (failure.kind) {
    case 'unreachable':
      return status.unreachable(where);
    case 'strange':
      return status.strange(where);
    case 'answered':
      return status.busy(where);
  }
}

function told(icon: IconName, text: string): StatusView {
  return { tone: 'calm', icon, words: text, routine: false, next: null };
}

function calm(icon: IconName, text: string): StatusView {
  return { tone: 'calm', icon, words: text, routine: true, next: null };
}

function busy(icon: IconName, text: string): StatusView {
  return { tone: 'busy', icon, words: text, routine: true, next: null };
}

function warn(icon: IconName, text: string): StatusView {
  return { tone: 'warn', icon, words: text, routine: false, next: null };
}
