import { explainFailure } from '../../shared/messages/explainFailure';
import { useMessages } from '../../shared/messages/MessagesContext';
import { RequestId } from '../../shared/ui/RequestId';
import { Notice } from '../../shared/ui/Notice';
import type { PointState } from './pointState';

/** A point that could not be kept is told where it stays visible. */
export function PointNotice({ point, onDismiss }: { point: PointState; onDismiss: () => void }) {
  const words = useMessages();
  if (point.kind !== 'unsaved' && point.kind !== 'failed') return null;
  return (
    <Notice
      words={
        point.kind === 'unsaved' ? (
          words.notice.pointUnsaved
        ) : (
          <>
            {words.notice.pointFailed} {explainFailure(point.failure, words)}{' '}
            <RequestId failure={point.failure} />
          </>
        )
      }
    >
      <button type="button" className="link" onClick={onDismiss}>
        {words.notice.dismiss}
      </button>
    </Notice>
  );
}
