import { useEffect, useRef } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';

/** The head of what the list leads to: the way back, and a title that takes the focus. */
export function BackToDevices({ title, onBack }: { title: string; onBack: () => void }) {
  const { devices } = useMessages();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <button type="button" className="quiet devices-back" onClick={onBack}>
        <Icon name="back" />
        {devices.back}
      </button>
      <h3 className="devices-title" ref={heading} tabIndex={-1}>
        {title}
      </h3>
    </>
  );
}
