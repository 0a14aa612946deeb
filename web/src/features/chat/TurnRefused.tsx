import { isBudgetSpent, type Failure } from '../../shared/api/problem';
import { explainFailure } from '../../shared/messages/explainFailure';
import { useMessages } from '../../shared/messages/MessagesContext';
import { formatTime } from '../../shared/time/formatTime';
import { useNow } from '../../shared/time/useNow';
import { RequestId } from '../../shared/ui/RequestId';

/** That the server does not take a question, why, and until when where that is known. */
export function TurnRefused({ failure, until }: { failure: Failure; until: number | null }) {
  const words = useMessages();
  const now = useNow(false);
  if (isBudgetSpent(failure)) {
    const time = until === null ? null : formatTime(until, now, words.locale);
    return <p>{words.chat.budgetSpent(time)}</p>;
  }
  return (
    <p>
      {words.chat.refused} {explainFailure(failure, words)} <RequestId failure={failure} />
    </p>
  );
}
