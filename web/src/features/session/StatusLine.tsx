import type { ReactNode } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';
import { Countdown } from './Countdown';
import type { StatusView } from './saveStatus';

/**
 * The one line that says where the words are. The countdown stands outside the live region: what
 * changes each second must not be read aloud each second.
 */
export function StatusLine(props: {
  view: StatusView;
  /** The history, which the words lead to; null where they lead nowhere. */
  onHistory?: (() => void) | null;
  children?: ReactNode;
}) {
  const words = useMessages();
  const { view, onHistory = null, children } = props;
  const said = (
    <>
      <Icon name={view.icon} />
      <span>{view.words}</span>
    </>
  );
  return (
    <div className="status" data-tone={view.tone}>
      <p
        role="status"
        aria-label={words.status.label}
        aria-live={view.routine ? 'off' : 'polite'}
        className="status-words"
      >
        {onHistory === null ? (
          said
        ) : (
          <button
            type="button"
            className="quiet status-open"
            title={words.history.open}
            onClick={onHistory}
          >
            {said}
          </button>
        )}
      </p>
      {view.next !== null && (
        <span className="status-next">
          {view.next.kind === 'now' ? words.status.tryingNow : <Countdown to={view.next.at} />}
        </span>
      )}
      {children}
    </div>
  );
}
