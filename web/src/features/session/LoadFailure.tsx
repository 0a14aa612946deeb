import type { ReactNode } from 'react';
import type { Failure } from '../../shared/api/problem';
import { explainFailure } from '../../shared/messages/explainFailure';
import { useMessages } from '../../shared/messages/MessagesContext';
import { downloadText } from '../../shared/text/download';
import { RequestId } from '../../shared/ui/RequestId';
import { Countdown } from './Countdown';
import type { KnownText } from './sync/state';
import { useOnline } from './useOnline';
import type { SessionLoad } from './useSessionLoad';

/** Why the newest text is not here, what is shown in its place, and the ways on. */
export function LoadFailure(props: {
  failure: Failure;
  next: Extract<SessionLoad, { kind: 'failed' }>['next'];
  /** What this device has; null for nothing. */
  onDevice: KnownText | null;
  onTryAgain: () => void;
  onEditAnyway: () => void;
  children?: ReactNode;
}) {
  const words = useMessages();
  const online = useOnline();
  const { failure, next, onDevice, onTryAgain, onEditAnyway } = props;
  const gone = failure.kind === 'answered' && failure.problem.status === 410;
  const explained = onDevice === null ? words.load.explain : words.load.explainDevice;
  const why = online ? explainFailure(failure, words) : words.load.offline;
  return (
    <section className="load-failure" aria-labelledby="load-failure-title">
      <h2 id="load-failure-title">
        {onDevice === null ? words.load.title : words.load.titleDevice}
      </h2>
      <p>
        {why} {!gone && explained}
      </p>
      {props.children}
      <p className="load-failure-actions">
        <button type="button" className="primary" onClick={onTryAgain}>
          {words.load.tryAgain}
        </button>
        {onDevice !== null && (
          <>
            <button type="button" onClick={onEditAnyway}>
              {words.load.editAnyway}
            </button>
            <button
              type="button"
              className="link"
              onClick={() => {
                downloadText(onDevice.text, 'resume.txt');
              }}
            >
              {words.status.downloadText}
            </button>
          </>
        )}
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
