import type { Device } from '../../shared/api/devices';
import { useMessages } from '../../shared/messages/MessagesContext';
import { dayOf, nameOf } from './deviceWords';

/** Those that could open the session once, folded away. */
export function RevokedDevices({ devices }: { devices: readonly Device[] }) {
  const words = useMessages();
  if (devices.length === 0) return null;
  return (
    <details className="devices-revoked">
      <summary>{words.devices.revokedOnes(devices.length)}</summary>
      <ul>
        {devices.map((device) => (
          <li key={device.deviceId} className="device">
            <p className="device-name">
              <bdi dir="auto">{nameOf(device, words)}</bdi>
            </p>
            {device.revokedAt !== null && (
              <p className="device-about">
                {words.devices.revokedOn(dayOf(device.revokedAt, words.locale))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
