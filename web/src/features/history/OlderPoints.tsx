import { useMessages } from '../../shared/messages/MessagesContext';
import type { HistoryRead } from './useHistory';

/** The way further back, or that there is none. */
export function OlderPoints(props: {
  older: Extract<HistoryRead, { kind: 'shown' }>['older'];
  onShow: () => void;
}) {
  const { history } = useMessages();
  const { older, onShow } = props;
  if (older === 'none') return <p className="history-said">{history.beginning}</p>;
  return (
    <p className="history-older">
      <span role="alert">{older === 'failed' && history.failedOlder}</span>
      {/* It keeps the focus while it has nothing to do. */}
      <button
        type="button"
        aria-disabled={older === 'loading'}
        onClick={() => {
          if (older !== 'loading') onShow();
        }}
      >
        {older === 'loading' && history.loadingOlder}
        {older === 'failed' && history.tryAgain}
        {older === 'more' && history.older}
      </button>
    </p>
  );
}
