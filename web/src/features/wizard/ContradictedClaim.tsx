import type { Claim, ClaimReason } from '../../shared/api/claims';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { linesWords } from './linesWords';

/** The person says it and the resume says otherwise: a question that a yes answers. */
export function ContradictedClaim(props: {
  claim: Claim;
  reason: ClaimReason;
  confirmed: boolean;
  onConfirm: (yes: boolean) => void;
}) {
  const words = useLateMessages();
  const { check } = words.wizard;
  const { claim, reason, confirmed, onConfirm } = props;
  const lines = claim.lines.length === 0 ? '' : check.inLines(linesWords(claim.lines, words));
  return (
    <>
      {check.contradicted[reason](lines)}
      <label className="wizard-confirm">
        <input
          type="checkbox"
          checked={confirmed}
          onChange={(event) => {
            onConfirm(event.currentTarget.checked);
          }}
        />
        {check.confirm}
      </label>
      {confirmed && claim.lines.length > 0 && check.confirmHint}
    </>
  );
}
