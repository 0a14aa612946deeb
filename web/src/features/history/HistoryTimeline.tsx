import type { ComponentProps } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { countWords } from '../../shared/text/countWords';
import { EmptyHistory } from './EmptyHistory';
import { HistoryFailure } from './HistoryFailure';
import { HistoryList } from './HistoryList';
import { OlderPoints } from './OlderPoints';
import { useHistory } from './useHistory';

/** From the text of now back to the first point, as far as it has been asked for. */
export function HistoryTimeline(
  props: {
    sessionId: string;
    /** The text of now. */
    text: string;
    online: boolean;
  } & Omit<ComponentProps<typeof HistoryList>, 'points'>,
) {
  const words = useMessages();
  const { sessionId, text, online, ...list } = props;
  const { history, tryAgain, showOlder } = useHistory(sessionId);
  return (
    <div className="history">
      <p className="history-now">
        <strong>{words.history.now}</strong>
        <span className="history-about">{words.history.words(countWords(text))}</span>
      </p>
      {history.kind === 'opening' && (
        <p className="history-said late-words" role="status">
          {words.history.opening}
        </p>
      )}
      {history.kind === 'failed' && (
        <HistoryFailure
          title={words.history.failedTitle}
          failure={history.failure}
          online={online}
          onTryAgain={tryAgain}
        />
      )}
      {history.kind === 'shown' && (
        <>
          {history.outdated !== null && (
            <HistoryFailure
              title={words.history.failedMore}
              failure={history.outdated}
              online={online}
              onTryAgain={tryAgain}
            />
          )}
          {history.points.length === 0 && history.older === 'none' ? (
            <EmptyHistory />
          ) : (
            <>
              <HistoryList points={history.points} {...list} />
              <OlderPoints older={history.older} onShow={showOlder} />
            </>
          )}
        </>
      )}
    </div>
  );
}
