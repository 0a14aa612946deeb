import { useMessages } from '../../shared/messages/MessagesContext';
import { secondsUntil } from '../../shared/time/backoff';
import { useNow } from '../../shared/time/useNow';

export function Countdown({ to }: { to: number }) {
  const words = useMessages();
  const now = useNow(true, 250);
  return <>{words.status.tryingIn(secondsUntil(to, now))}</>;
}
