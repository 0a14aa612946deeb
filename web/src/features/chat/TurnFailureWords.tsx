import type { Failure } from '../../shared/api/problem';
import { explainFailure } from '../../shared/messages/explainFailure';
import { useMessages } from '../../shared/messages/MessagesContext';
import { RequestId } from '../../shared/ui/RequestId';
import type { TurnFailure } from './turns';

export function TurnFailureWords({ reason }: { reason: TurnFailure }) {
  const words = useMessages();
  switch (reason.kind) {
    case 'slow':
      return <p>{words.chat.stillWorking}</p>;
    case 'model':
      return <p dir="auto">{reason.text ?? words.chat.failed}</p>;
    case 'call': {
      const { failure } = reason;
      const detail = detailOf(failure);
      return (
        <p>
          {words.chat.failed} {detail === null && explainFailure(failure, words)}
          {detail !== null && <bdi>{detail}</bdi>} <RequestId failure={failure} />
        </p>
      );
    }
  }
}

/** What the server says of it: it knows what the model's provider said. */
function detailOf(failure: Failure): string | null {
  return failure.kind === 'answered' ? failure.problem.detail : null;
}
