import type { Claim } from '../../shared/api/claims';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { ContradictedClaim } from './ContradictedClaim';
import { linesWords } from './linesWords';
import { RefusedClaim } from './RefusedClaim';
import { claimKey, type Behind, type Verdict } from './verdict';

/** What stands behind a bullet, and what has to be answered before it goes in. */
export function BulletClaims(props: {
  verdict: Verdict;
  /** Whether it is of words that have changed since. */
  busy: boolean;
  onConfirm: (claim: Claim, yes: boolean) => void;
  onSay: (answer: string) => void;
}) {
  const words = useLateMessages();
  const { check } = words.wizard;
  const { verdict, busy, onConfirm, onSay } = props;

  function shown(one: Behind) {
    switch (one.kind) {
      case 'traced':
        return `${check.traced} (${linesWords(one.claim.lines, words)}).`;
      case 'said':
        return check.said;
      case 'contradicted':
        return (
          <ContradictedClaim
            claim={one.claim}
            reason={one.reason}
            confirmed={one.confirmed}
            onConfirm={(yes) => {
              onConfirm(one.claim, yes);
            }}
          />
        );
      case 'refused':
        return <RefusedClaim claim={one.claim} onSay={onSay} />;
    }
  }

  return (
    <div className="wizard-claims" aria-busy={busy}>
      <p role="status">
        {busy
          ? check.checking
          : verdict.unclear
            ? check.unclear
            : verdict.open > 0
              ? check.questions(verdict.open)
              : check.fine}
      </p>
      {verdict.behind.length > 0 && (
        <ul>
          {verdict.behind.map((one, at) => (
            <li key={`${claimKey(one.claim)} ${at}`} data-behind={one.kind}>
              <q dir="auto">{one.claim.text}</q> <span className="wizard-behind">{shown(one)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
