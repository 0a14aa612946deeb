import { use, useSyncExternalStore } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Notice } from '../../shared/ui/Notice';
import { UpdateContext } from './UpdateContext';
import type { UpdateState } from './updater';

const none: UpdateState = { kind: 'none' };

/** Says that a newer build is here, that taking it loses nothing, and what it waits for. */
export function UpdateNotice() {
  const words = useMessages();
  const updater = use(UpdateContext);
  const state = useSyncExternalStore(updater?.subscribe ?? never, updater?.state ?? (() => none));
  if (updater === null || state.kind === 'none' || state.kind === 'later') return null;
  const ready = state.kind === 'ready';
  return (
    <Notice tone="good" words={ready ? words.update.ready : words.update.waiting[state.until]}>
      {ready && (
        <button type="button" className="link" onClick={updater.agree}>
          {words.update.now}
        </button>
      )}
      <button type="button" className="link" onClick={updater.later}>
        {words.update.later}
      </button>
    </Notice>
  );
}

function never(): () => void {
  return () => undefined;
}
