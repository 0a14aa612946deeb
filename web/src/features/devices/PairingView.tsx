import { useMessages } from '../../shared/messages/MessagesContext';
import { BackToDevices } from './BackToDevices';
import { DevicesFailure } from './DevicesFailure';
import { OwnKeyRefused } from './OwnKeyRefused';
import { PairingCode } from './PairingCode';
import { PairingJoined } from './PairingJoined';
import { useOwnKey } from './useOwnKey';
import { usePairing } from './usePairing';

/** Lets another device in by a short code, and tells when it is. */
export function PairingView(props: {
  sessionId: string;
  /** As it was when the view was opened. */
  wasLocked: boolean;
  online: boolean;
  onLink: () => void;
  onBack: () => void;
}) {
  const { devices } = useMessages();
  const { sessionId, wasLocked, online, onLink, onBack } = props;
  const { own, tryAgain } = useOwnKey(sessionId);
  const { pairing, make } = usePairing(sessionId);
  const busy = pairing.kind === 'making' || own.kind !== 'kept';
  const makeCode = () => {
    if (own.kind === 'kept' && !busy) void make(own.registration);
  };

  return (
    <div className="devices pairing-view">
      <BackToDevices title={devices.pairing.title} onBack={onBack} />
      {pairing.kind === 'joined' ? (
        <PairingJoined
          sessionId={sessionId}
          device={pairing.device}
          wasLocked={wasLocked}
          onLink={onLink}
          onDone={onBack}
        />
      ) : (
        <>
          <p>{wasLocked ? devices.pairing.whatLocked : devices.pairing.whatOpen}</p>
          {!wasLocked && <p>{devices.pairing.ifAllLost}</p>}
        </>
      )}
      {own.kind === 'refused' && <OwnKeyRefused onTryAgain={tryAgain} />}
      {pairing.kind === 'failed' && (
        <DevicesFailure title={devices.pairing.notMade} failure={pairing.failure} online={online} />
      )}
      {pairing.kind === 'waiting' && (
        <PairingCode code={pairing.code} leftMs={pairing.leftMs} seen={pairing.seen} />
      )}
      {pairing.kind !== 'joined' && own.kind !== 'refused' && (
        <p>
          <button
            type="button"
            className={pairing.kind === 'waiting' && pairing.leftMs > 0 ? '' : 'primary'}
            aria-disabled={busy}
            onClick={makeCode}
          >
            {makeWords()}
          </button>
        </p>
      )}
    </div>
  );

  function makeWords(): string {
    if (pairing.kind === 'making') return devices.pairing.making;
    if (pairing.kind === 'failed') return devices.tryAgain;
    return pairing.kind === 'waiting' ? devices.pairing.another : devices.pairing.make;
  }
}
