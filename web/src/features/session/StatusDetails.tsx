import { Icon } from '../../shared/ui/Icon';
import { useMessages } from '../../shared/messages/MessagesContext';
import { formatTime } from '../../shared/time/formatTime';
import { useNow } from '../../shared/time/useNow';
import { isUnsent, type SyncState } from './sync/state';

/** Each place that has the words, or does not have them yet. */
export function StatusDetails({ state }: { state: SyncState }) {
  const { status, locale } = useMessages();
  const now = useNow(true, 60_000);
  const { saved, journal, covered } = state;
  const revision = new Intl.NumberFormat(locale, { useGrouping: false }).format(saved.revision);
  return (
    <>
      <button
        type="button"
        className="quiet status-more"
        popoverTarget="status-details"
        aria-label={status.details}
        title={status.details}
      >
        <Icon name="down" />
      </button>
      <ul className="status-details" id="status-details" popover="auto">
        <li>
          {saved.at === null
            ? status.detailNothing
            : status.detailSaved(formatTime(saved.at, now, locale), revision)}
        </li>
        {isUnsent(state) && <li>{status.detailUnsaved}</li>}
        <li>{journal.trouble === null ? status.detailDevice : status.detailNoDevice}</li>
        {saved.at !== null && state.phase.kind !== 'closed' && (
          <li>{covered >= saved.revision ? status.detailCovered : status.detailUncovered}</li>
        )}
      </ul>
    </>
  );
}
