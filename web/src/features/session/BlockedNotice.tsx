import { explainFailure } from '../../shared/messages/explainFailure';
import { useMessages } from '../../shared/messages/MessagesContext';
import { RequestId } from '../../shared/ui/RequestId';
import { Notice } from '../../shared/ui/Notice';
import { resumeLimitBytes, type Phase } from './sync/state';

/** Why saving has stopped, in plain words, and the way out. */
export function BlockedNotice(props: {
  phase: Phase;
  onTryAgain: () => void;
  onDownload: () => void;
}) {
  const words = useMessages();
  const { phase, onTryAgain, onDownload } = props;
  const download = (
    <button type="button" className="link" onClick={onDownload}>
      {words.notice.download}
    </button>
  );
  const tryAgain = (
    <button type="button" className="link" onClick={onTryAgain}>
      {words.notice.tryAgain}
    </button>
  );
  switch (phase.kind) {
    case 'tooLarge': {
      const limit = resumeLimitBytes / 1024;
      const size = Math.ceil(phase.bytes / 1024);
      return <Notice words={words.notice.tooLarge(size, limit)}>{download}</Notice>;
    }
    case 'refused':
      return (
        <Notice
          words={
            <>
              {words.notice.refused} {explainFailure(phase.failure, words)}{' '}
              <RequestId failure={phase.failure} />
            </>
          }
        >
          {tryAgain}
          {download}
        </Notice>
      );
    case 'closed':
      return phase.reason === 'locked' ? (
        <Notice words={words.notice.locked}>
          {tryAgain}
          {download}
        </Notice>
      ) : (
        <Notice words={words.notice.erased}>{download}</Notice>
      );
    case 'clean':
    case 'waiting':
    case 'sending':
    case 'retrying':
    case 'conflict':
      return null;
  }
}
