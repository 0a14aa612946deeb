import type { Failure } from '../../shared/api/problem';
import { useMessages } from '../../shared/messages/MessagesContext';
import { RequestId } from '../../shared/ui/RequestId';
import { historyFailure } from './historyWords';

/** What can't be shown, why, and the way to try once more. */
export function HistoryFailure(props: {
  title: string;
  failure: Failure;
  online: boolean;
  onTryAgain: () => void;
}) {
  const words = useMessages();
  const { title, failure, online, onTryAgain } = props;
  return (
    <div className="history-failure" role="alert">
      <p>
        <strong>{title}</strong> {historyFailure(failure, online, words)}
      </p>
      <button type="button" onClick={onTryAgain}>
        {words.history.tryAgain}
      </button>
      <RequestId failure={failure} />
    </div>
  );
}
