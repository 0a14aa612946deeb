import { useMessages } from '../../shared/messages/MessagesContext';
import { secondsUntil } from '../../shared/time/backoff';
import { formatTime } from '../../shared/time/formatTime';
import { useNow } from '../../shared/time/useNow';

const countedSeconds = 90;

/** When a question goes out by itself, as the server has said: in seconds, or at what time. */
export function GoesAt({ at }: { at: number }) {
  const words = useMessages();
  const now = useNow(true);
  const seconds = secondsUntil(at, now);
  const { waiting } = words.chat;
  return seconds > countedSeconds ? (
    waiting.goesAt(formatTime(at, now, words.locale))
  ) : (
    // Read out every second, it would drown everything else.
    <>
      <span aria-hidden="true">{waiting.goesIn(words.chat.seconds(seconds))}</span>
      <span className="visually-hidden">{waiting.goesAt(formatTime(at, now, words.locale))}</span>
    </>
  );
}
