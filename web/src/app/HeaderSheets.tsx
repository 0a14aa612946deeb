import { JoinSheet } from '../features/session/keys/JoinSheet';
import { RecentSheet } from '../features/session/RecentSheet';
import { StartSheet, type StartPlace } from '../features/start/StartSheet';
import type { StartText } from '../features/start/starters';
import { ShortcutSheet } from './ShortcutSheet';

export type OpenSheet = 'recent' | 'start' | 'join' | 'shortcuts' | null;

/** The dialogs that the header opens. They come after the first load, see {@link LateSheets}. */
export function HeaderSheets(props: {
  open: OpenSheet;
  onClose: () => void;
  sessionId: string;
  unsaved: readonly string[];
  /** Whether there is nothing yet that a text to start from would replace. */
  empty: boolean;
  onStart: ((start: StartText, place: StartPlace) => void) | null;
}) {
  const { open, onClose, sessionId, unsaved, empty, onStart } = props;
  return (
    <>
      <RecentSheet
        open={open === 'recent'}
        onClose={onClose}
        currentId={sessionId}
        unsaved={unsaved}
      />
      {onStart !== null && (
        <StartSheet open={open === 'start'} empty={empty} onClose={onClose} onStart={onStart} />
      )}
      <JoinSheet open={open === 'join'} onClose={onClose} />
      <ShortcutSheet open={open === 'shortcuts'} onClose={onClose} />
    </>
  );
}
