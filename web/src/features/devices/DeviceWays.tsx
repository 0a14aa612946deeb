import { useEffect, useRef } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';

export type DeviceWay = 'link' | 'pairing';

/** The two ways to open a session elsewhere. */
export function DeviceWays(props: {
  locked: boolean;
  /** Whether a recovery link opens it already. */
  hasLink: boolean;
  /** The one that somebody comes back from, and goes on from. */
  from: DeviceWay | null;
  onTake: (way: DeviceWay) => void;
}) {
  const { devices } = useMessages();
  const { locked, hasLink, from, onTake } = props;
  const section = useRef<HTMLElement>(null);
  const returning = useRef(from);
  useEffect(() => {
    section.current?.querySelector<HTMLElement>(`[data-way="${returning.current}"]`)?.focus();
    returning.current = null;
  }, []);
  return (
    <section className="device-ways" aria-labelledby="device-ways" ref={section}>
      <h3 id="device-ways">{locked ? devices.lockedWays : devices.openWays}</h3>
      <p>
        <button
          type="button"
          data-way="link"
          className={locked ? '' : 'primary'}
          onClick={() => {
            onTake('link');
          }}
        >
          <Icon name="lock" />
          {hasLink ? devices.newLink : devices.saveLink}
        </button>
        <span>{devices.saveLinkWhat}</span>
      </p>
      <p>
        <button
          type="button"
          data-way="pairing"
          onClick={() => {
            onTake('pairing');
          }}
        >
          <Icon name="plus" />
          {devices.add}
        </button>
        <span>{devices.addWhat}</span>
      </p>
    </section>
  );
}
