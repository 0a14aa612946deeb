import { useMessages } from '../../shared/messages/MessagesContext';

/** Why nothing may be locked from this browser. */
export function OwnKeyRefused({ onTryAgain }: { onTryAgain: () => void }) {
  const { devices } = useMessages();
  return (
    <div className="devices-failure" role="alert">
      <p>{devices.noStorage}</p>
      <button type="button" onClick={onTryAgain}>
        {devices.tryAgain}
      </button>
    </div>
  );
}
