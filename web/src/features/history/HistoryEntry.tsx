import type { HistoryPoint } from '../../shared/api/history';
import { useMessages } from '../../shared/messages/MessagesContext';
import { timeOfDay } from '../../shared/time/formatTime';
import { aboutPoint } from './historyWords';

/** One moment: when, why, from which device and how much. */
export function HistoryEntry(props: {
  point: HistoryPoint;
  thisDevice: string;
  /** What other devices are called, as far as that is known. */
  deviceNames: ReadonlyMap<string, string>;
  /** Of all entries one is in the order of Tab; arrows lead to the others. */
  reachable: boolean;
  onReach: () => void;
  onOpen: () => void;
}) {
  const words = useMessages();
  const { point, thisDevice, deviceNames, reachable, onReach, onOpen } = props;
  const about = aboutPoint(point, { thisDevice, deviceNames }, words);
  return (
    <li className="history-entry">
      <button
        type="button"
        data-point={point.id}
        tabIndex={reachable ? 0 : -1}
        onFocus={onReach}
        onClick={onOpen}
      >
        <time dateTime={new Date(point.at).toISOString()}>{timeOfDay(point.at, words.locale)}</time>
        <span className="history-why">{words.history.reasons[point.reason ?? 'unknown']}</span>
        {about !== '' && <span className="history-about">{about}</span>}
      </button>
    </li>
  );
}
