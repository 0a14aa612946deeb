import { useState } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { Notice } from '../../../shared/ui/Notice';
import { JoinForm } from './JoinForm';

/** Others have locked a session that is open here: what becomes of the words, and the ways back. */
export function LockedNotice(props: { onTryAgain: () => void; onDownload: () => void }) {
  const words = useMessages();
  const [entering, setEntering] = useState(false);
  return (
    <Notice words={words.keys.lockedOpen} below={entering && <JoinForm takesFocus />}>
      <button
        type="button"
        className="link"
        aria-expanded={entering}
        onClick={() => {
          setEntering(!entering);
        }}
      >
        {words.keys.enter}
      </button>
      <button type="button" className="link" onClick={props.onTryAgain}>
        {words.notice.tryAgain}
      </button>
      <button type="button" className="link" onClick={props.onDownload}>
        {words.notice.download}
      </button>
    </Notice>
  );
}
