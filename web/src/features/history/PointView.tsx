import { useEffect, useRef } from 'react';
import type { HistoryPoint, PointText } from '../../shared/api/history';
import { useMessages } from '../../shared/messages/MessagesContext';
import { formatTime } from '../../shared/time/formatTime';
import { useNow } from '../../shared/time/useNow';
import { Icon } from '../../shared/ui/Icon';
import { HistoryFailure } from './HistoryFailure';
import { aboutPoint } from './historyWords';
import { PointWords } from './PointWords';
import { usePoint } from './usePoint';

/** One moment, opened. */
export function PointView(props: {
  sessionId: string;
  point: HistoryPoint;
  /** The text of now. */
  text: string;
  thisDevice: string;
  deviceNames: ReadonlyMap<string, string>;
  online: boolean;
  onBack: () => void;
  /** Null while the resume can't be written in. */
  onGoBack: ((point: PointText) => void) | null;
}) {
  const words = useMessages();
  const now = useNow(true, 60_000);
  const { sessionId, point, text, thisDevice, deviceNames, online, onBack, onGoBack } = props;
  const { read, tryAgain } = usePoint(sessionId, point.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // The entry that was pressed is gone.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const about = aboutPoint(point, { thisDevice, deviceNames }, words);
  return (
    <div className="point">
      <button type="button" className="quiet point-back" onClick={onBack}>
        <Icon name="back" />
        {words.history.back}
      </button>
      <h3 ref={heading} tabIndex={-1}>
        {words.history.textOf(formatTime(point.at, now, words.locale))}
      </h3>
      <p className="history-about">
        {[words.history.reasons[point.reason ?? 'unknown'], ...(about === '' ? [] : [about])].join(
          ' · ',
        )}
      </p>
      {read.kind === 'opening' && (
        <p className="history-said late-words" role="status">
          {words.history.openingText}
        </p>
      )}
      {read.kind === 'failed' && (
        <HistoryFailure
          title={words.history.failedText}
          failure={read.failure}
          online={online}
          onTryAgain={tryAgain}
        />
      )}
      {read.kind === 'shown' && (
        <PointWords
          then={read.point.text}
          now={text}
          onGoBack={
            onGoBack &&
            (() => {
              onGoBack(read.point);
            })
          }
        />
      )}
    </div>
  );
}
