import { useRef, useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { useNow } from '../../shared/time/useNow';
import { DeviceEntry } from './DeviceEntry';
import { hasLink } from './deviceWords';
import { DevicesFailure } from './DevicesFailure';
import { DeviceWays, type DeviceWay } from './DeviceWays';
import { LockState } from './LockState';
import { RevokedDevices } from './RevokedDevices';
import { useDevices } from './useDevices';

/** Who may open a session: everybody with its address, or these devices and links. */
export function DeviceList(props: {
  sessionId: string;
  online: boolean;
  from: DeviceWay | null;
  /** Told whether the session is locked, as it is shown. */
  onTake: (way: DeviceWay, locked: boolean) => void;
}) {
  const words = useMessages();
  const now = useNow(true, 60_000);
  const { sessionId, online, from, onTake } = props;
  const { read, tryAgain } = useDevices(sessionId);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const active =
    read.kind === 'shown' ? read.list.devices.filter(({ revokedAt }) => revokedAt === null) : [];

  return (
    <div className="devices">
      <p className="devices-said" role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {read.kind === 'opening' && (
        <p className="devices-wait late-words" role="status">
          {words.devices.opening}
        </p>
      )}
      {read.kind === 'failed' && (
        <DevicesFailure
          title={words.devices.failed}
          failure={read.failure}
          online={online}
          onTryAgain={tryAgain}
        />
      )}
      {read.kind === 'shown' && (
        <>
          {read.outdated !== null && (
            <DevicesFailure
              title={words.devices.outdated}
              failure={read.outdated}
              online={online}
              onTryAgain={tryAgain}
            />
          )}
          <LockState locked={read.list.locked} />
          {active.length > 0 && (
            <section aria-labelledby="devices-list">
              <h3 id="devices-list">{words.devices.list}</h3>
              <ul>
                {active.map((device) => (
                  <DeviceEntry
                    key={device.deviceId}
                    sessionId={sessionId}
                    device={device}
                    now={now}
                    online={online}
                    onRenamed={(name) => {
                      setSaid(words.devices.renamed(name));
                    }}
                    onRevoked={(name) => {
                      setSaid(words.devices.revoked(name));
                      // The entry goes, and the focus must not go with it.
                      status.current?.focus();
                    }}
                  />
                ))}
              </ul>
            </section>
          )}
          <DeviceWays
            locked={read.list.locked}
            hasLink={hasLink(active)}
            from={from}
            onTake={(way) => {
              onTake(way, read.list.locked);
            }}
          />
          <RevokedDevices
            devices={read.list.devices.filter(({ revokedAt }) => revokedAt !== null)}
          />
        </>
      )}
    </div>
  );
}
