import { useDeferredValue, useMemo, useState } from 'react';
import { useKept } from '../../shared/keys/KeysContext';
import { useMessages } from '../../shared/messages/MessagesContext';
import { countWords } from '../../shared/text/countWords';
import { useNow } from '../../shared/time/useNow';
import { Notice } from '../../shared/ui/Notice';
import { isPutOff, isWorthALink, keepPrompt, recallPrompt } from './linkPrompt';
import { useDevices } from './useDevices';

/**
 * Asks for a recovery link: once the work in an open session is worth it, and at once where the
 * server had the session locked to this browser alone.
 */
export function LinkPrompt(props: {
  sessionId: string;
  text: string;
  /** As the server told when the session was loaded; null where it did not. */
  locked: boolean | null;
  onSave: (locked: boolean) => void;
}) {
  const words = useMessages();
  const now = useNow(true, 60_000);
  const { sessionId, text, locked, onSave } = props;
  const { wantsLink } = useKept(sessionId);
  const { read } = useDevices(sessionId, { ask: false });
  const [memory, setMemory] = useState(() => recallPrompt(sessionId, Date.now()));
  const settled = useDeferredValue(text);
  const count = useMemo(() => countWords(settled), [settled]);

  if (memory === null || count === 0 || isPutOff(memory, count, now)) return null;
  const isLocked = read.kind === 'shown' ? read.list.locked : locked;
  const asks = wantsLink || (isLocked === false && isWorthALink(memory, count, now));
  if (!asks) return null;
  return (
    <Notice tone="good" words={wantsLink ? words.devices.prompt.alone : words.devices.prompt.open}>
      <button
        type="button"
        className="link"
        onClick={() => {
          onSave(wantsLink);
        }}
      >
        {words.devices.saveLink}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => {
          const put = { ...memory, notNow: { at: Date.now(), words: count } };
          keepPrompt(sessionId, put);
          setMemory(put);
        }}
      >
        {words.devices.prompt.notNow}
      </button>
    </Notice>
  );
}
