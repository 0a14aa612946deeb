import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';

/** Whether a session is open or locked, and what that means. */
export function LockState({ locked }: { locked: boolean }) {
  const { devices } = useMessages();
  return (
    <div className="lock-state" data-locked={locked}>
      <Icon name={locked ? 'lock' : 'unlock'} />
      <p>
        <strong>{locked ? devices.locked : devices.open}</strong>{' '}
        {locked ? devices.lockedWhat : devices.openWhat}
      </p>
    </div>
  );
}
