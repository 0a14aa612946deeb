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
    case 'call':
      return (
        <p>
          {words.chat.failed} {explainFailure(reason.failure, words)}{' '}
          <RequestId failure={reason.failure} />
        </p>
      );
  }
}
