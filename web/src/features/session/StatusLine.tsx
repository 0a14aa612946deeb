import type { ReactNode } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';
import { Countdown } from './Countdown';
import type { StatusView } from './saveStatus';

/**
 * The one line that says where the words are. The countdown stands outside the live region: what
 * changes each second must not be read aloud each second.
 */
export function StatusLine({ view, children }: { view: StatusView; children?: ReactNode }) {
  const words = useMessages();
  return (
    <div className="status" data-tone={view.tone}>
      <p
        role="status"
        aria-label={words.status.label}
        aria-live={view.routine ? 'off' : 'polite'}
        className="status-words"
      >
        <Icon name={view.icon} />
        <span>{view.words}</span>
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
