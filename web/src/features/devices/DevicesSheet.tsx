import { deviceLabel } from '../../shared/deviceLabel';
import type { SessionKeys } from '../../shared/keys/sessionKeys';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Sheet } from '../../shared/ui/Sheet';
import { DeviceList } from './DeviceList';
import './devices.css';
import { LinkView } from './LinkView';
import { PairingView } from './PairingView';
import { plainLabel } from './deviceWords';
import { useSaveLink } from './useSaveLink';

/** `wasLocked` is what the session was before anything is done here: what is explained goes by it. */
export type DevicesShown =
  { view: 'list' } | { view: 'link'; wasLocked: boolean } | { view: 'pairing'; wasLocked: boolean };

/** Who can open a resume, over the page: the list, a recovery link, a code for another device. */
export function DevicesSheet(props: {
  /** Null while it is closed. */
  shown: DevicesShown | null;
  onShow: (shown: DevicesShown | null) => void;
  sessionId: string;
  /** Of the resume; empty for one that has none yet. */
  title: string;
  /** The name that this browser gives itself in saves. */
  thisDevice: string;
  keys: SessionKeys;
  online: boolean;
}) {
  const words = useMessages();
  const { shown, onShow, sessionId, title, thisDevice, keys, online } = props;
  const link = useSaveLink(sessionId);
  const asker = { label: deviceLabel(navigator, words), device: thisDevice };

  const show = (next: DevicesShown | null) => {
    link.leave();
    onShow(next);
  };
  const toList = () => {
    show({ view: 'list' });
  };
  const own = { sessionId, keys, asker, online, onBack: toList };
  return (
    <Sheet
      open={shown !== null}
      title={words.devices.title}
      place="end"
      onClose={() => {
        show(null);
      }}
    >
      {shown?.view === 'list' && (
        <DeviceList
          sessionId={sessionId}
          online={online}
          onLink={(wasLocked) => {
            show({ view: 'link', wasLocked });
          }}
          onAdd={(wasLocked) => {
            show({ view: 'pairing', wasLocked });
          }}
        />
      )}
      {shown?.view === 'link' && (
        <LinkView
          {...own}
          wasLocked={shown.wasLocked}
          title={plainLabel(title) || words.header.untitled}
          link={link}
        />
      )}
      {shown?.view === 'pairing' && (
        <PairingView
          {...own}
          wasLocked={shown.wasLocked}
          onLink={() => {
            show({ view: 'link', wasLocked: true });
          }}
        />
      )}
    </Sheet>
  );
}
