import { useEffect, useId, useRef } from 'react';
import { revokeDevice, type Device } from '../../shared/api/devices';
import { codeOf } from '../../shared/api/problem';
import { useMessages } from '../../shared/messages/MessagesContext';
import { DevicesFailure } from './DevicesFailure';
import { nameOf } from './deviceWords';
import { useDeviceCall } from './useDeviceCall';
import { useOwnEscape } from './useOwnEscape';

/** What taking a device away means, asked before it is done. */
export function RevokeDevice(props: {
  sessionId: string;
  device: Device;
  online: boolean;
  onClose: () => void;
  onRevoked: (name: string) => void;
}) {
  const words = useMessages();
  const { sessionId, device, online, onClose, onRevoked } = props;
  const { busy, failure, call } = useDeviceCall(sessionId);
  const group = useRef<HTMLDivElement>(null);
  const id = useId();
  useOwnEscape(group, onClose);
  const name = nameOf(device, words);
  const what = device.current ? 'current' : device.kind;
  useEffect(() => {
    group.current?.focus();
  }, []);

  const revoke = () => {
    if (busy) return;
    call(
      async () => {
        const result = await revokeDevice(sessionId, device.deviceId);
        // Somebody else was quicker, or our own first try was heard.
        const gone = !result.ok && codeOf(result.failure) === 'device_not_found';
        return gone ? { ok: true, value: null } : result;
      },
      () => {
        onRevoked(name);
      },
    );
  };
  return (
    <div
      className="device-revoke"
      role="group"
      aria-labelledby={`${id}-ask`}
      aria-describedby={`${id}-what`}
      tabIndex={-1}
      ref={group}
      data-own-escape
    >
      <p id={`${id}-ask`}>
        <strong>{words.devices.revokeAsk[what](name)}</strong>
      </p>
      <p id={`${id}-what`}>{words.devices.revokeWhat[what]}</p>
      <p className="device-actions">
        <button type="button" className="small primary" aria-disabled={busy} onClick={revoke}>
          {words.devices.revokeSure[what]}
        </button>
        <button type="button" className="small" onClick={onClose}>
          {words.devices.cancel}
        </button>
      </p>
      {failure !== null && (
        <DevicesFailure title={words.devices.notRevoked} failure={failure} online={online} />
      )}
    </div>
  );
}
