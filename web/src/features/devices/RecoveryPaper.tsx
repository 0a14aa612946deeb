import { useLayoutEffect, useState, type ReactNode } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useMessages } from '../../shared/messages/MessagesContext';
import { dayOf } from './deviceWords';
import { QrCode } from './QrCode';

type Paper = { address: string; at: number };

/** A recovery link on paper, and nothing of the page around it; there only while it is printed. */
export function usePrintedLink(title: string): {
  paper: ReactNode;
  print: (address: string) => void;
} {
  const [printing, setPrinting] = useState<Paper | null>(null);
  useLayoutEffect(() => {
    if (printing === null) return;
    const { documentElement: page } = document;
    const end = () => {
      setPrinting(null);
    };
    page.toggleAttribute('data-printing-link', true);
    window.addEventListener('afterprint', end);
    return () => {
      page.toggleAttribute('data-printing-link', false);
      window.removeEventListener('afterprint', end);
    };
  }, [printing]);
  return {
    paper: printing !== null && <RecoveryPaper title={title} {...printing} />,
    print: (address) => {
      flushSync(() => {
        setPrinting({ address, at: Date.now() });
      });
      window.print();
    },
  };
}

function RecoveryPaper({ title, address, at }: Paper & { title: string }) {
  const words = useMessages();
  const { link } = words.devices;
  return createPortal(
    // As `printed` it is not hidden with the page by what prints the resume, which hears of it, too.
    <div className="printed recovery-paper">
      <h1>{link.paperTitle(title)}</h1>
      <p>{link.paperDate(dayOf(at, words.locale))}</p>
      <QrCode text={address} label={link.qr} />
      <p className="recovery-address" dir="ltr">
        {address}
      </p>
      {link.paperWhat.map((what) => (
        <p key={what}>{what}</p>
      ))}
    </div>,
    document.body,
  );
}
