import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';

/** The two ways to open a session elsewhere. */
export function DeviceWays(props: { locked: boolean; onLink: () => void; onAdd: () => void }) {
  const { devices } = useMessages();
  const { locked, onLink, onAdd } = props;
  return (
    <section className="device-ways" aria-labelledby="device-ways">
      <h3 id="device-ways">{locked ? devices.lockedWays : devices.openWays}</h3>
      <p>
        <button type="button" className={locked ? '' : 'primary'} onClick={onLink}>
          <Icon name="lock" />
          {locked ? devices.newLink : devices.saveLink}
        </button>
        <span>{devices.saveLinkWhat}</span>
      </p>
      <p>
        <button type="button" onClick={onAdd}>
          <Icon name="plus" />
          {devices.add}
        </button>
        <span>{devices.addWhat}</span>
      </p>
    </section>
  );
}
