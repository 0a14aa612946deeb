import type { ReactNode } from 'react';
import { AsideNotice } from '../features/session/AsideNotice';
import { BlockedNotice } from '../features/session/BlockedNotice';
import { JournalNotice } from '../features/session/JournalNotice';
import { NoteNotice } from '../features/session/NoteNotice';
import { OtherUnsavedNotice } from '../features/session/OtherUnsavedNotice';
import { PointNotice } from '../features/session/PointNotice';
import type { PointState } from '../features/session/pointState';
import { withoutMerge } from '../features/session/sync/choices';
import type { SyncEvent, SyncState } from '../features/session/sync/state';
import type { Journal } from '../features/session/sync/journal';
import type { SyncRegistry } from '../features/session/sync/registry';
import { UpdateNotice } from '../features/update/UpdateNotice';
import { useUnsavedSessions } from '../features/session/useUnsavedSessions';
import { MergedNotice } from './MergedNotice';
import { useMessages } from '../shared/messages/MessagesContext';
import { downloadText } from '../shared/text/download';

/** All that the status line is too short for, in one place that stays until it is dealt with. */
export function SessionNotices(props: {
  sessionId: string;
  registry: SyncRegistry;
  journal: Journal;
  state: SyncState;
  dispatch: (event: SyncEvent) => void;
  shutOut: boolean;
  onTryAgain: () => void;
  point: PointState;
  onDismissPoint: () => void;
  children?: ReactNode;
}) {
  const words = useMessages();
  const { sessionId, registry, journal, state, dispatch, shutOut } = props;
  const { point, onTryAgain, onDismissPoint, children } = props;
  const other = useUnsavedSessions(registry).find((id) => id !== sessionId) ?? null;
  const aside =
    state.phase.kind === 'conflict' ? undefined : state.setAside.findLast((one) => !one.dismissed);
  return (
    <div className="notices" role="region" aria-label={words.notice.region} aria-live="polite">
      <BlockedNotice
        phase={state.phase}
        shutOut={shutOut}
        onTryAgain={() => {
          if (shutOut) onTryAgain();
          else dispatch({ type: 'flush', by: 'person' });
        }}
        onDownload={() => {
          downloadText(state.text, 'resume.txt');
        }}
      />
      {aside !== undefined && (
        <AsideNotice
          aside={aside}
          key={aside.id}
          onUse={() => {
            dispatch({ type: 'bringBack', id: aside.id });
          }}
          onDiscard={() => {
            dispatch({ type: 'dropSetAside', id: aside.id });
          }}
        />
      )}
      <JournalNotice sessionId={sessionId} state={state} journal={journal} />
      {/* What was brought back is not being saved where others have locked the session. */}
      {state.note !== null && state.phase.kind !== 'closed' && (
        <NoteNotice
          note={state.note}
          onDismiss={() => {
            dispatch({ type: 'dismissNote' });
          }}
        />
      )}
      {state.merged !== null && (
        <MergedNotice
          merged={state.merged}
          onUndo={
            withoutMerge(state) === null
              ? null
              : () => {
                  dispatch({ type: 'undoMerge' });
                }
          }
          onDismiss={() => {
            dispatch({ type: 'dismissNote' });
          }}
        />
      )}
      {children}
      <PointNotice point={point} onDismiss={onDismissPoint} />
      {other !== null && <OtherUnsavedNotice sessionId={other} />}
      <UpdateNotice />
    </div>
  );
}
