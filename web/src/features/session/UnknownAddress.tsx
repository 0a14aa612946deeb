import { useMessages } from '../../shared/messages/MessagesContext';
import { Notice } from '../../shared/ui/Notice';

/** A blank page may be written on, but must not look as if it were the resume that was expected. */
export function UnknownAddress() {
  const words = useMessages();
  return <Notice words={words.notice.unknownAddress} />;
}
