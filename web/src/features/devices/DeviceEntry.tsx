import { useEffect, useRef, useState } from 'react';
import type { Device } from '../../shared/api/devices';
import { useMessages } from '../../shared/messages/MessagesContext';
import { addedWords, nameOf, seenWords } from './deviceWords';
import { RenameDevice } from './RenameDevice';
import { RevokeDevice } from './RevokeDevice';

type Doing = 'nothing' | 'renaming' | 'revoking';

/** One device or link: what it is called, when it was last there, and what can be done about it. */
export function DeviceEntry(props: {
  sessionId: string;
  device: Device;
  now: number;
  online: boolean;
  onRenamed: (name: string) => void;
  onRevoked: (name: string) => void;
}) {
  const words = useMessages();
  const { sessionId, device, now, online, onRenamed, onRevoked } = props;
  const [doing, setDoing] = useState<Doing>('nothing');
  const buttons = useRef<HTMLParagraphElement>(null);
  const left = useRef<Doing>('nothing');
  const name = nameOf(device, words);
  const about = [seenWords(device, now, words), addedWords(device, now, words)]
    .filter((what) => what !== null)
    .join(' · ');

  // Back on the button that was pressed.
  useEffect(() => {
    if (doing !== 'nothing') {
      left.current = doing;
      return;
    }
    buttons.current?.querySelector<HTMLElement>(`[data-does="${left.current}"]`)?.focus();
    left.current = 'nothing';
  }, [doing]);

  const close = () => {
    setDoing('nothing');
  };
  return (
    <li className="device">
      <p className="device-name">
        <bdi dir="auto">{name}</bdi>
        {device.current && <span className="device-this">{words.devices.thisDevice}</span>}
      </p>
      {about !== '' && <p className="device-about">{about}</p>}
      {doing === 'nothing' && (
        <p className="device-actions" ref={buttons}>
          {device.kind === 'device' && (
            <button
              type="button"
              className="small"
              data-does="renaming"
              aria-label={words.devices.renameOf(name)}
              onClick={() => {
                setDoing('renaming');
              }}
            >
              {words.devices.rename}
            </button>
          )}
          <button
            type="button"
            className="small"
            data-does="revoking"
            aria-label={words.devices.revokeOf(name)}
            onClick={() => {
              setDoing('revoking');
            }}
          >
            {words.devices.revoke}
          </button>
        </p>
      )}
      {doing === 'renaming' && (
        <RenameDevice
          sessionId={sessionId}
          device={device}
          online={online}
          onClose={close}
          onRenamed={onRenamed}
        />
      )}
      {doing === 'revoking' && (
        <RevokeDevice
          sessionId={sessionId}
          device={device}
          online={online}
          onClose={close}
          onRevoked={onRevoked}
        />
      )}
    </li>
  );
}
