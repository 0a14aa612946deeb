import { useEffect, useRef } from 'react';
import type { Device } from '../../shared/api/devices';
import { useKeys } from '../../shared/keys/KeysContext';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';
import { nameOf } from './deviceWords';
import { noteOtherWayIn } from './otherWayIn';

/** The other device is in. */
export function PairingJoined(props: {
  sessionId: string;
  device: Device;
  wasLocked: boolean;
  onLink: () => void;
  onDone: () => void;
}) {
  const words = useMessages();
  const { pairing, saveLink, done } = words.devices;
  const { sessionId, device, wasLocked, onLink, onDone } = props;
  const said = useRef<HTMLParagraphElement>(null);
  const { keys } = useKeys();
  useEffect(() => {
    void noteOtherWayIn(keys, sessionId);
  }, [keys, sessionId]);
  // The code is gone, and perhaps the focus with its button.
  useEffect(() => {
    said.current?.focus();
  }, []);
  return (
    <>
      <p className="pairing-joined" tabIndex={-1} ref={said}>
        <Icon name="check" />
        <span>
          <strong>{pairing.joined(nameOf(device, words))}</strong>{' '}
          {!wasLocked && pairing.joinedLocked}
        </span>
      </p>
      {!wasLocked && <p>{pairing.thenLink}</p>}
      <p className="device-actions">
        <button type="button" className="primary" onClick={onDone}>
          {done}
        </button>
        {!wasLocked && (
          <button type="button" className="primary" onClick={onLink}>
            {saveLink}
          </button>
        )}
      </p>
    </>
  );
}
