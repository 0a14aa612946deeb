import { useMessages } from '../../shared/messages/MessagesContext';
import { Notice } from '../../shared/ui/Notice';
import { hashForSession } from './sessionAddress';

/** A session that was left before its last words were saved; it goes on trying. */
export function OtherUnsavedNotice({ sessionId }: { sessionId: string }) {
  const words = useMessages();
  return (
    <Notice words={words.notice.otherUnsaved}>
      <a href={hashForSession(sessionId)}>{words.notice.open}</a>
    </Notice>
  );
}
