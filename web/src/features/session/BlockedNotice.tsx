import { explainFailure } from '../../shared/messages/explainFailure';
import { useMessages } from '../../shared/messages/MessagesContext';
import { RequestId } from '../../shared/ui/RequestId';
import { Notice } from '../../shared/ui/Notice';
import { LockedNotice } from './keys/LockedNotice';
import { resumeLimitBytes, type Phase } from './sync/state';

/** Why saving has stopped, in plain words, and the way out. */
export function BlockedNotice(props: {
  phase: Phase;
  /** Others have locked the session, and nothing was written since. */
  shutOut: boolean;
  onTryAgain: () => void;
  onDownload: () => void;
}) {
  const words = useMessages();
  const { phase, shutOut, onTryAgain, onDownload } = props;
  if (shutOut || (phase.kind === 'closed' && phase.reason === 'locked')) {
    return <LockedNotice onTryAgain={onTryAgain} onDownload={onDownload} />;
  }
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
      return <Notice words={words.notice.erased}>{download}</Notice>;
    case 'clean':
    case 'waiting':
    case 'sending':
    case 'retrying':
    case 'conflict':
      return null;
  }
}
