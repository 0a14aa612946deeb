import { explainFailure } from '../../shared/messages/explainFailure';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { useMessages } from '../../shared/messages/MessagesContext';
import { secondsUntil } from '../../shared/time/backoff';
import { timeOfDay } from '../../shared/time/formatTime';
import { useNow } from '../../shared/time/useNow';
import { RequestId } from '../../shared/ui/RequestId';
import type { Answer, Trouble } from './matching';

/** Why what is shown, if anything is, is not of now, and what becomes of that. */
export function MatchTrouble(props: {
  trouble: Trouble;
  answer: Answer | null;
  online: boolean;
  onTryNow: () => void;
}) {
  const words = useMessages();
  const { job } = useLateMessages();
  const { trouble, answer, online, onTryNow } = props;
  const { failure } = trouble;
  const busy = failure.kind === 'answered' && failure.problem.status === 429;
  const waiting = trouble.kind === 'later' && busy;
  const now = useNow(waiting, 250);
  const why =
    !online && failure.kind === 'unreachable'
      ? job.trouble.offline
      : waiting
        ? job.trouble.waiting(secondsUntil(trouble.until, now))
        : trouble.kind === 'refused'
          ? `${job.trouble.refused} ${explainFailure(failure, words)}`
          : `${explainFailure(failure, words)} ${job.trouble.retrying}`;
  return (
    <div className="job-trouble">
      {/* A countdown read aloud every second would drown everything else. */}
      <p role={waiting ? undefined : 'status'}>
        {why}
        {answer !== null && ` ${job.trouble.earlier(timeOfDay(answer.at, words.locale))}`}
      </p>
      {!busy && (
        <button type="button" className="link" onClick={onTryNow}>
          {job.trouble.tryNow}
        </button>
      )}
      <RequestId failure={failure} />
    </div>
  );
}
