import { useMessages } from '../../shared/messages/MessagesContext';
import { Sheet } from '../../shared/ui/Sheet';
import { DeviceList } from './DeviceList';
import type { DeviceWay } from './DeviceWays';
import './devices.css';
import { LinkView } from './LinkView';
import { PairingView } from './PairingView';
import { plainLabel } from './deviceWords';
import { useSaveLink } from './useSaveLink';

export type DevicesShown =
  | { view: 'list'; from: DeviceWay | null }
  /** `wasLocked` is what the session was before anything is done here: what is explained goes by it. */
  | { view: DeviceWay; wasLocked: boolean };

/** Who can open a resume, over the page: the list, a recovery link, a code for another device. */
export function DevicesSheet(props: {
  /** Null while it is closed. */
  shown: DevicesShown | null;
  onShow: (shown: DevicesShown | null) => void;
  /** Told once the focus is back, or has nothing to go back to. */
  onClosed: () => void;
  sessionId: string;
  /** Of the resume; empty for one that has none yet. */
  title: string;
  online: boolean;
}) {
  const words = useMessages();
  const { shown, onShow, onClosed, sessionId, title, online } = props;
  const link = useSaveLink(sessionId);

  const show = (next: DevicesShown | null) => {
    link.leave();
    onShow(next);
  };
  const common = (from: DeviceWay) => ({
    sessionId,
    online,
    onBack: () => {
      show({ view: 'list', from });
    },
  });
  return (
    <Sheet
      open={shown !== null}
      title={words.devices.title}
      place="end"
      onClose={() => {
        show(null);
      }}
      onClosed={onClosed}
    >
      {shown?.view === 'list' && (
        <DeviceList
          sessionId={sessionId}
          online={online}
          from={shown.from}
          onTake={(view, wasLocked) => {
            show({ view, wasLocked });
          }}
        />
      )}
      {shown?.view === 'link' && (
        <LinkView
          {...common('link')}
          wasLocked={shown.wasLocked}
          title={plainLabel(title) || words.header.untitled}
          link={link}
        />
      )}
      {shown?.view === 'pairing' && (
        <PairingView
          {...common('pairing')}
          wasLocked={shown.wasLocked}
          onLink={() => {
            show({ view: 'link', wasLocked: true });
          }}
        />
      )}
    </Sheet>
  );
}
