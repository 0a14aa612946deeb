import { useEffect, useId, useRef, useState } from 'react';
import { renameDevice, type Device } from '../../shared/api/devices';
import { useMessages } from '../../shared/messages/MessagesContext';
import { DevicesFailure } from './DevicesFailure';
import { plainLabel } from './deviceWords';
import { useDeviceCall } from './useDeviceCall';
import { useOwnEscape } from './useOwnEscape';

const longestLabel = 60;

/** Another name for a device, in its place in the list. */
export function RenameDevice(props: {
  sessionId: string;
  device: Device;
  online: boolean;
  onClose: () => void;
  onRenamed: (name: string) => void;
}) {
  const words = useMessages();
  const { sessionId, device, online, onClose, onRenamed } = props;
  const { busy, failure, call } = useDeviceCall(sessionId);
  const [label, setLabel] = useState(plainLabel(device.label));
  const [empty, setEmpty] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useOwnEscape(form, onClose);
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);

  const rename = () => {
    const name = plainLabel(label);
    setEmpty(name === '');
    if (name === '' || busy) return;
    call(
      () => renameDevice(sessionId, device.deviceId, name),
      () => {
        onRenamed(name);
        onClose();
      },
    );
  };
  return (
    <form
      className="device-rename"
      ref={form}
      data-own-escape
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
    >
      <label htmlFor={id}>{device.current ? words.devices.ownName : words.devices.name}</label>
      <input
        ref={box}
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        maxLength={longestLabel}
        value={label}
        aria-invalid={empty}
        aria-describedby={`${id}-said`}
        onChange={(event) => {
          setLabel(event.currentTarget.value);
        }}
      />
      <p id={`${id}-said`} role="status">
        {empty && words.devices.needsName}
      </p>
      <p className="device-actions">
        <button type="submit" className="small primary" aria-disabled={busy}>
          {words.devices.save}
        </button>
        <button type="button" className="small" onClick={onClose}>
          {words.devices.cancel}
        </button>
      </p>
      {failure !== null && (
        <DevicesFailure title={words.devices.notRenamed} failure={failure} online={online} />
      )}
    </form>
  );
}
