import type { Checking } from './useClaims';
import type { Verdict } from './verdict';

/** Whether a bullet may go in now; `unchecked` only by saying so. */
export type Readiness =
  | { kind: 'ready' }
  | { kind: 'unchecked' }
  | { kind: 'notYet'; why: 'empty' | 'checking' | 'questions' | 'away' };

export function readinessOf(bullet: {
  words: string;
  ownWords: boolean;
  checking: Checking['kind'];
  /** That of the last check, which may be of other words. */
  verdict: Verdict | null;
}): Readiness {
  const { words, ownWords, checking, verdict } = bullet;
  if (words === '') return { kind: 'notYet', why: 'empty' };
  // What a person says themselves is not lost for want of a server; what stands in no answer waits.
  if (checking === 'failed')
    return ownWords ? { kind: 'unchecked' } : { kind: 'notYet', why: 'away' };
  if (checking !== 'checked' || verdict === null) return { kind: 'notYet', why: 'checking' };
  return verdict.open > 0 || verdict.unclear
    ? { kind: 'notYet', why: 'questions' }
    : { kind: 'ready' };
}
