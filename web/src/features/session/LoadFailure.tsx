import type { Failure } from '../../shared/api/problem';
import { explainFailure } from '../../shared/messages/explainFailure';
import { useMessages } from '../../shared/messages/MessagesContext';
import { RequestId } from '../../shared/ui/RequestId';
import { Countdown } from './Countdown';
import type { SessionLoad } from './useSessionLoad';

export function LoadFailure(props: {
  failure: Failure;
  next: Extract<SessionLoad, { kind: 'failed' }>['next'];
  onTryAgain: () => void;
}) {
  const words = useMessages();
  const { failure, next, onTryAgain } = props;
  const gone = failure.kind === 'answered' && failure.problem.status === 410;
  return (
    <section className="load-failure" aria-labelledby="load-failure-title">
      <h2 id="load-failure-title">{words.load.title}</h2>
      <p>
        {explainFailure(failure, words)} {!gone && words.load.explain}
      </p>
      <p className="load-failure-actions">
        <button type="button" className="primary" onClick={onTryAgain}>
          {words.load.tryAgain}
        </button>
        {next !== null && (
          <span className="status-next">
            {next.kind === 'now' ? words.status.tryingNow : <Countdown to={next.at} />}
          </span>
        )}
      </p>
      <RequestId failure={failure} />
    </section>
  );
}
