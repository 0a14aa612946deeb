import { useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { downloadText } from '../../shared/text/download';
import { BackToDevices } from './BackToDevices';
import { dayOf, hasLink } from './deviceWords';
import { LinkButtons } from './LinkButtons';
import { LinkSaid } from './LinkSaid';
import { OwnKeyRefused } from './OwnKeyRefused';
import { OnlyHere } from './OnlyHere';
import { QrCode } from './QrCode';
import { usePrintedLink } from './RecoveryPaper';
import { useDevices } from './useDevices';
import { useOwnKey } from './useOwnKey';
import type { SaveLink, Way } from './useSaveLink';

/** What a recovery link is and does, and the ways to take one along; the first of them locks. */
export function LinkView(props: {
  sessionId: string;
  /** Of the resume, as the link's file and paper name it. */
  title: string;
  /** As it was when the view was opened. */
  wasLocked: boolean;
  online: boolean;
  link: SaveLink;
  onBack: () => void;
}) {
  const words = useMessages();
  const { devices } = words;
  const { sessionId, title, wasLocked, online, link, onBack } = props;
  const { own, tryAgain } = useOwnKey(sessionId);
  const [qr, setQr] = useState(false);
  const { paper, print } = usePrintedLink(title);
  const { saved } = link;
  const { read } = useDevices(sessionId, { ask: false });
  // As it was before this one: the list soon holds it, too.
  const [hadLink] = useState(() => read.kind === 'shown' && hasLink(read.list.devices));

  const handOver: Record<Way, (address: string) => void> = {
    copied: () => undefined,
    downloaded: (address) => {
      const file = devices.link.file(title, dayOf(Date.now(), words.locale), address);
      downloadText(file, devices.link.fileName);
    },
    printed: print,
    shown: () => {
      setQr(true);
    },
  };
  const take = (way: Way) => {
    if (own.kind !== 'kept') return;
    void link.take(way, own.registration, handOver[way]);
  };

  return (
    <div className="devices link-view">
      <BackToDevices title={devices.link.title} onBack={onBack} />
      <p>{whatWords()}</p>
      <ul className="link-points">
        {devices.link.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {own.kind === 'checking' && (
        <p className="devices-wait late-words" role="status">
          {devices.link.checking}
        </p>
      )}
      {own.kind === 'refused' && <OwnKeyRefused onTryAgain={tryAgain} />}
      {own.kind === 'kept' && saved.kind !== 'void' && (
        <LinkButtons
          wasLocked={wasLocked}
          busy={saved.kind === 'registering'}
          inForce={saved.kind === 'inForce'}
          qrShown={qr}
          onTake={take}
          onHideQr={() => {
            setQr(false);
          }}
        />
      )}
      <LinkSaid
        link={link}
        wasLocked={wasLocked}
        online={online}
        onTryAgain={take}
        onDone={onBack}
      />
      {qr && saved.kind === 'inForce' && (
        <figure className="link-qr">
          <QrCode text={saved.link.address} label={devices.link.qr} />
          <figcaption>
            {devices.link.qrWhat}
            <OnlyHere />
          </figcaption>
        </figure>
      )}
      {paper}
    </div>
  );

  function whatWords(): string {
    if (!wasLocked) return devices.link.whatOpen;
    return hadLink ? devices.link.whatLocked : devices.link.whatFirst;
  }
}
