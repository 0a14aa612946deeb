import { useMessages } from '../../shared/messages/MessagesContext';
import { DevicesFailure } from './DevicesFailure';
import type { SaveLink, Way } from './useSaveLink';

/** How far a recovery link has come, without calling anything done that is not. */
export function LinkSaid(props: {
  link: SaveLink;
  wasLocked: boolean;
  online: boolean;
  onTryAgain: (way: Way) => void;
  onDone: () => void;
}) {
  const { devices } = useMessages();
  const { link, wasLocked, online, onTryAgain, onDone } = props;
  const { saved, cannotCopy } = link;
  const inForce = saved.kind === 'inForce';
  return (
    <>
      <p className="link-said" role="status">
        {saved.kind === 'registering' && (
          <span className="late-words">
            {wasLocked ? devices.link.workingLocked : devices.link.working}
          </span>
        )}
        {inForce && (
          <>
            {!wasLocked && <strong>{devices.link.lockedNow}</strong>} {devices.link.works}{' '}
            {devices.link.done[saved.way]}
          </>
        )}
      </p>
      {cannotCopy && (
        <p className="devices-failure" role="alert">
          {devices.link.cannotCopy}
        </p>
      )}
      {saved.kind === 'unconfirmed' && (
        <DevicesFailure
          title={saved.way === 'copied' ? devices.link.unconfirmedCopied : devices.link.unconfirmed}
          failure={saved.failure}
          online={online}
          onTryAgain={() => {
            onTryAgain(saved.way);
          }}
        />
      )}
      {saved.kind === 'void' && (
        <DevicesFailure
          title={wasLocked ? devices.link.opensNothing : devices.link.lost}
          failure={saved.failure}
          online={online}
        />
      )}
      {inForce && (
        <p>
          <button type="button" className="primary" onClick={onDone}>
            {devices.done}
          </button>
        </p>
      )}
    </>
  );
}
