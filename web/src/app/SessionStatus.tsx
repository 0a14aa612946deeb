import { deviceId } from '../features/session/device';
import type { PointState } from '../features/session/pointState';
import type { SyncEvent, SyncState } from '../features/session/sync/state';
import { saveStatus, type StatusView } from '../features/session/saveStatus';
import { StatusDetails } from '../features/session/StatusDetails';
import { StatusLine } from '../features/session/StatusLine';
import { useOnline } from '../features/session/useOnline';
import { usePassing } from '../features/session/usePassing';
import { useMessages } from '../shared/messages/MessagesContext';
import type { Messages } from '../shared/messages/messages';
import { downloadText } from '../shared/text/download';
import { formatTime } from '../shared/time/formatTime';
import { useNow } from '../shared/time/useNow';

const coldStoreShownMs = 8_000;

export function SessionStatus(props: {
  state: SyncState;
  shutOut: boolean;
  point: PointState;
  rehydratedInMs: number | null;
  dispatch: (event: SyncEvent) => void;
  onHistory: () => void;
}) {
  const words = useMessages();
  const { state, shutOut, point, rehydratedInMs, dispatch, onHistory } = props;
  const online = useOnline();
  // Only so that yesterday's "Saved 14:02" becomes one with a date.
  const now = useNow(true, 60_000);
  const happened = `${state.edits} ${state.requests} ${point.kind}`;
  const fromCold = usePassing(rehydratedInMs, happened, coldStoreShownMs);
  const save = saveStatus(state, { now, online, device: deviceId() }, words);
  const view = shutOut
    ? lockedView(words)
    : state.phase.kind === 'clean'
      ? (pointView(point, now, words) ??
        (fromCold && rehydratedInMs !== null ? coldView(rehydratedInMs, words) : save))
      : save;
  // Stays while a try is under way: a button that comes and goes cannot be aimed at.
  const inTrouble = save.next !== null;
  return (
    // Not only while all is saved: a button that comes and goes would take the focus with it.
    <StatusLine view={view} onHistory={view.tone === 'warn' ? null : onHistory}>
      <StatusDetails state={state} />
      {inTrouble && (
        <button
          type="button"
          className="link"
          onClick={() => {
            dispatch({ type: 'flush', by: 'person' });
          }}
        >
          {words.status.tryNow}
        </button>
      )}
      {inTrouble && (
        <button
          type="button"
          className="link"
          onClick={() => {
            downloadText(state.text, 'resume.txt');
          }}
        >
          {words.status.downloadText}
        </button>
      )}
    </StatusLine>
  );
}

function pointView(point: PointState, now: number, words: Messages): StatusView | null {
  switch (point.kind) {
    case 'keeping':
      return { ...told('pin', words.status.keepingPoint), tone: 'busy', routine: true };
    case 'kept':
      return told('pin', words.status.pointKept(formatTime(point.at, now, words.locale)));
    case 'none':
    case 'unsaved':
    case 'failed':
      return null;
  }
}

function coldView(ms: number, words: Messages): StatusView {
  return told('check', words.status.backFromCold(Math.round(ms)));
}

function lockedView(words: Messages): StatusView {
  return { ...told('lock', words.status.locked), tone: 'warn' };
}

function told(icon: StatusView['icon'], text: string): StatusView {
  return { tone: 'calm', icon, words: text, routine: false, next: null };
}
