import type { Failure } from '../../shared/api/problem';
import { explainFailure } from '../../shared/messages/explainFailure';
import { useMessages } from '../../shared/messages/MessagesContext';
import { RequestId } from '../../shared/ui/RequestId';

/** That the server does not take a question, and why. */
export function TurnRefused({ failure }: { failure: Failure }) {
  const words = useMessages();
  return (
    <p>
      {words.chat.refused} {explainFailure(failure, words)} <RequestId failure={failure} />
    </p>
  );
}
