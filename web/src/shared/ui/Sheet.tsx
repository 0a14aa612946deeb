import * as Dialog from '@radix-ui/react-dialog';
import { useRef, type ReactNode } from 'react';
import { useMessages } from '../messages/MessagesContext';
import { Icon } from './Icon';

/**
 * A dialog over the page. Closed by Escape, its button or a press outside; focus goes back to where
 * it came from, and only then `onClosed` is told, which may put it elsewhere. It comes to what is
 * marked with `data-first-focus`, else to the first button. Escape in what is marked with
 * `data-own-escape` is for that to handle.
 */
export function Sheet(props: {
  open: boolean;
  title: string;
  /** In the middle of the page, or a drawer at its end; on a phone both fill it. */
  place?: 'middle' | 'end';
  onClose: () => void;
  onClosed?: () => void;
  children: ReactNode;
}) {
  const words = useMessages();
  const { open, title, place = 'middle', onClose, onClosed, children } = props;
  const opener = useRef<Element | null>(null);
  const content = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Overlay className="sheet-veil" />
        <Dialog.Content
          ref={content}
          className={place === 'end' ? 'sheet drawer' : 'sheet'}
          aria-describedby={undefined}
          onEscapeKeyDown={(event) => {
            const { target } = event;
            if (target instanceof Element && target.closest('[data-own-escape]')) {
              event.preventDefault();
            }
          }}
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            const first = content.current?.querySelector<HTMLElement>('[data-first-focus]');
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
            onClosed?.();
          }}
        >
          <div className="sheet-head">
            <Dialog.Title className="sheet-title">{title}</Dialog.Title>
            <Dialog.Close className="quiet" aria-label={words.closeSheet}>
              <Icon name="close" />
            </Dialog.Close>
          </div>
          <div className="sheet-body">{children}</div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
