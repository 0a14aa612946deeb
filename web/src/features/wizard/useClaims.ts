import { useCallback, useEffect, useState } from 'react';
import { postClaims, type ClaimsCheck } from '../../shared/api/claims';
import { isPassing, retryAfterMs, type Failure } from '../../shared/api/problem';
import { sendable } from '../../shared/text/sendable';

/** What is known of a bullet's claims; `checking` also while words have changed since. */
export type Checking =
  | { kind: 'nothing' }
  | { kind: 'checking' }
  | { kind: 'checked'; check: ClaimsCheck }
  | { kind: 'failed'; failure: Failure };

export const checkPauseMs = 350;
const againAfterMs = 5_000;

/** Has a bullet checked once typing rests; the check in flight is given up for the next. */
export function useClaims(
  sessionId: string,
  bullet: { text: string; said: readonly string[]; resume: string; open: boolean },
): {
  checking: Checking;
  /** The last check there was, also of words that have changed since. */
  last: ClaimsCheck | null;
  again: () => void;
} {
  const { text, resume, open } = bullet;
  const said = JSON.stringify(bullet.said);
  const [done, setDone] = useState<{ of: string; checking: Checking } | null>(null);
  const [round, setRound] = useState(0);
  const of = JSON.stringify([text, said, resume, round]);
  const wanted = open && text !== '';
  const known = done?.of === of;

  const again = useCallback(() => {
    setRound((at) => at + 1);
  }, [setRound]);

  useEffect(() => {
    if (!wanted || known) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      void postClaims(
        {
          sessionId,
          text: sendable(text),
          said: (JSON.parse(said) as string[]).map(sendable),
          resume: sendable(resume),
        },
        controller.signal,
      ).then((result) => {
        if (controller.signal.aborted) return;
        const checking: Checking = result.ok
          ? { kind: 'checked', check: result.value }
          : { kind: 'failed', failure: result.failure };
        setDone({ of, checking });
      });
    }, checkPauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, known, of, sessionId, text, said, resume]);

  const failure = known && done.checking.kind === 'failed' ? done.checking.failure : null;
  useEffect(() => {
    if (!wanted || failure === null || !isPassing(failure)) return;
    const timer = setTimeout(again, retryAfterMs(failure) ?? againAfterMs);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [wanted, failure, again]);

  if (text === '') return { checking: { kind: 'nothing' }, last: null, again };
  const last = done?.checking.kind === 'checked' ? done.checking.check : null;
  return { checking: known ? done.checking : { kind: 'checking' }, last, again };
}
