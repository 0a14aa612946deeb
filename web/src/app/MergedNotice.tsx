import { useState } from 'react';
import type { Merged } from '../features/session/sync/state';
import { useMessages } from '../shared/messages/MessagesContext';
import { Notice } from '../shared/ui/Notice';
import { useLate } from './useLate';

async function load() {
  return { Changes: (await import('../features/history/TextChanges')).TextChanges };
}

/** What another device wrote has been put together with what was written here. */
export function MergedNotice(props: {
  merged: Merged;
  /** Null when lines that came in were changed since. */
  onUndo: (() => void) | null;
  onDismiss: () => void;
}) {
  const { notice, history } = useMessages();
  const { merged, onUndo, onDismiss } = props;
  const [shown, setShown] = useState(false);
  const late = useLate(load, shown, 0);
  const changes =
    late.kind === 'here' ? (
      <late.part.Changes then={merged.mine} now={merged.after} />
    ) : (
      <p role="status">{late.kind === 'waiting' ? history.openingText : notice.cannotShow}</p>
    );
  return (
    <Notice tone="good" words={notice.merged} below={shown && changes}>
      <button
        type="button"
        className="link"
        aria-expanded={shown}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {shown ? notice.hide : notice.show}
      </button>
      {onUndo !== null && (
        <button type="button" className="link" onClick={onUndo}>
          {notice.undo}
        </button>
      )}
      <button type="button" className="link" onClick={onDismiss}>
        {notice.dismiss}
      </button>
    </Notice>
  );
}
