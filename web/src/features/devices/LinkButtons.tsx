import { useMessages } from '../../shared/messages/MessagesContext';
import type { Way } from './useSaveLink';

/** The ways to take a recovery link along. */
export function LinkButtons(props: {
  wasLocked: boolean;
  busy: boolean;
  inForce: boolean;
  qrShown: boolean;
  onTake: (way: Way) => void;
  onHideQr: () => void;
}) {
  const { link } = useMessages().devices;
  const { wasLocked, busy, inForce, qrShown, onTake, onHideQr } = props;
  const button = (way: Way, label: string) => (
    <button
      type="button"
      aria-disabled={busy}
      onClick={() => {
        onTake(way);
      }}
    >
      {label}
    </button>
  );
  return (
    <div className="link-ways" role="group" aria-labelledby="link-ways">
      <p id="link-ways">{waysWords()}</p>
      <div className="link-buttons">
        {button('copied', link.copy)}
        {button('downloaded', link.download)}
        {button('printed', link.print)}
        {qrShown ? (
          <button type="button" onClick={onHideQr}>
            {link.hideQr}
          </button>
        ) : (
          button('shown', link.showQr)
        )}
      </div>
    </div>
  );

  function waysWords(): string {
    if (inForce) return link.waysMore;
    return wasLocked ? link.waysLocked : link.ways;
  }
}
