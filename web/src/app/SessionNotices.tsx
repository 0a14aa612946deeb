import type { ReactNode } from 'react';
import { AsideNotice } from '../features/session/AsideNotice';
import { BlockedNotice } from '../features/session/BlockedNotice';
import { NoteNotice } from '../features/session/NoteNotice';
import { OtherUnsavedNotice } from '../features/session/OtherUnsavedNotice';
import { PointNotice } from '../features/session/PointNotice';
import type { PointState } from '../features/session/pointState';
import type { Saver, SaverEvent } from '../features/session/saver';
import type { SaverRegistry } from '../features/session/saverRegistry';
import { useUnsavedSessions } from '../features/session/useUnsavedSessions';
import { useMessages } from '../shared/messages/MessagesContext';
import { downloadText } from '../shared/text/download';

/** All that the status line is too short for, in one place that stays until it is dealt with. */
export function SessionNotices(props: {
  sessionId: string;
  registry: SaverRegistry;
  state: Saver;
  dispatch: (event: SaverEvent) => void;
  point: PointState;
  onDismissPoint: () => void;
  children?: ReactNode;
}) {
  const words = useMessages();
  const { sessionId, registry, state, dispatch, point, onDismissPoint, children } = props;
  const other = useUnsavedSessions(registry).find((id) => id !== sessionId) ?? null;
  const aside = state.phase.kind === 'conflict' ? undefined : state.setAside.at(-1);
  return (
    <div className="notices" role="region" aria-label={words.notice.region} aria-live="polite">
      <BlockedNotice
        phase={state.phase}
        onTryAgain={() => {
          dispatch({ type: 'flush', by: 'person' });
        }}
        onDownload={() => {
          downloadText(state.text, 'resume.txt');
        }}
      />
      {aside !== undefined && (
        <AsideNotice
          aside={aside}
          onUndo={() => {
            dispatch({ type: 'swapSetAside' });
          }}
          onDismiss={() => {
            dispatch({ type: 'dropSetAside' });
          }}
        />
      )}
      {state.note !== null && (
        <NoteNotice
          note={state.note}
          onDismiss={() => {
            dispatch({ type: 'dismissNote' });
          }}
        />
      )}
      {children}
      <PointNotice point={point} onDismiss={onDismissPoint} />
      {other !== null && <OtherUnsavedNotice sessionId={other} />}
    </div>
  );
}
