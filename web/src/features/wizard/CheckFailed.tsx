import type { Failure } from '../../shared/api/problem';
import { explainFailure } from '../../shared/messages/explainFailure';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { useMessages } from '../../shared/messages/MessagesContext';
import { RequestId } from '../../shared/ui/RequestId';

/** Nothing could check the bullet: why, and what may be done all the same. */
export function CheckFailed(props: { failure: Failure; ownWords: boolean; onAgain: () => void }) {
  const words = useMessages();
  const { check } = useLateMessages().wizard;
  const { failure, ownWords, onAgain } = props;
  return (
    <div className="wizard-away" role="alert">
      <p>
        {check.away} {explainFailure(failure, words)}
      </p>
      <p>{ownWords ? check.awayOwn : check.awayChanged}</p>
      <button type="button" className="link" onClick={onAgain}>
        {check.tryAgain}
      </button>
      <RequestId failure={failure} />
    </div>
  );
}
