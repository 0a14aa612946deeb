import type { EditorView } from '@codemirror/view';
import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { SelectionBar } from '../features/chat/SelectionBar';
import { useAssistant } from '../features/chat/useAssistant';
import { ResumePreview } from '../features/editor/ResumePreview';
import type { DevicesShown } from '../features/devices/DevicesSheet';
import { LinkPrompt } from '../features/devices/LinkPrompt';
import { useDeviceNames } from '../features/devices/useDeviceNames';
import { RestoredNotice } from '../features/history/RestoredNotice';
import { beginSession, goToSession } from '../features/session/currentSession';
import { deviceId } from '../features/session/device';
import { useOnline } from '../features/session/useOnline';
import { isUnsent } from '../features/session/sync/state';
import type { Journal } from '../features/session/sync/journal';
import type { SyncRegistry } from '../features/session/sync/registry';
import type { SyncRuntime } from '../features/session/sync/runtime';
import { savedFirst } from '../features/session/savedFirst';
import { useKeepPoint } from '../features/session/useKeepPoint';
import { useRemember } from '../features/session/useRemember';
import { titleOf } from '../features/session/recentSessions';
import { useSync } from '../features/session/useSync';
import { useUnsavedSessions } from '../features/session/useUnsavedSessions';
import { UnknownAddress } from '../features/session/UnknownAddress';
import { LoadedNotice } from '../features/start/LoadedNotice';
import type { StartPlace } from '../features/start/StartSheet';
import type { StartText } from '../features/start/starters';
import type { Session } from '../shared/api/session';
import { downloadText } from '../shared/text/download';
import { useMediaQuery } from '../shared/ui/useMediaQuery';
import { AppHeader } from './AppHeader';
import { LateChat } from './LateChat';
import { LateDevices } from './LateDevices';
import { LateHistory } from './LateHistory';
import { LateJob } from './LateJob';
import { LateWizard } from './LateWizard';
import { Panes } from './Panes';
import type { Tab } from './panes';
import { ResumePane } from './ResumePane';
import { SessionNotices } from './SessionNotices';
import { SessionStatus } from './SessionStatus';
import { useHistoryDrawer } from './useHistoryDrawer';
import { useRestoring } from './useRestoring';
import { useResumeEditing } from './useResumeEditing';
import { useSelection } from './useSelection';
import { useShortcut } from './useShortcut';
import { useStarting } from './useStarting';
import { useUnsavedTitle } from './useUnsavedTitle';
import { useWizard } from './useWizard';

/** The two panes at work: the only place where the editor, the sync engine and the chat meet. */
export function OpenSession(props: {
  sessionId: string;
  registry: SyncRegistry;
  journal: Journal;
  runtime: SyncRuntime;
  /** Whether the address was of nothing that is known anywhere when it was opened. */
  unknown: boolean;
  session: Session | null;
  /** Others have locked the session, and this browser has no key to it. */
  shutOut: boolean;
  /** Loads the newest text again. */
  onTryAgain: () => void;
}) {
  const { sessionId, registry, journal, runtime, session, onTryAgain } = props;
  const [unknown] = useState(props.unknown);
  const state = useSync(runtime);
  const shutOut = props.shutOut && state.phase.kind === 'clean';
  const { point, keep, dismiss } = useKeepPoint(sessionId, runtime);
  const [tab, setTab] = useState<Tab>('edit');
  const { editor, editing } = useResumeEditing(setTab);
  const view = useRef<() => EditorView | null>(null);
  const viewNow = useCallback(() => view.current?.() ?? null, []);
  const { selected, line, select } = useSelection(state.text);
  const narrow = useMediaQuery('(max-width: 800px)');

  useShortcut('keepPoint', keep);
  useUnsavedTitle(isUnsent(state));
  useRemember(sessionId, state.text);

  const saveFirst = useCallback(() => savedFirst(runtime), [runtime]);

  const assistant = useAssistant(sessionId, session, saveFirst, !isUnsent(state));
  const bar = (
    <SelectionBar
      selected={selected}
      line={line}
      onAction={(action, passage) => {
        assistant.act(action, passage);
        setTab('chat');
      }}
      onSendToChat={(passage) => {
        assistant.quote(passage);
        setTab('chat');
      }}
    />
  );

  const wizard = useWizard(state.phase.kind !== 'conflict');

  const unsaved = useUnsavedSessions(registry);
  const starting = useStarting(sessionId, state.text, editor);
  const start = (chosen: StartText, place: StartPlace) => {
    flushSync(() => {
      setTab('edit');
    });
    starting.start(chosen, place);
  };

  const online = useOnline();
  const drawer = useHistoryDrawer();
  const [devices, setDevices] = useState<DevicesShown | null>(null);
  const deviceNames = useDeviceNames(sessionId, { ask: drawer.open && session?.locked === true });
  const restoring = useRestoring(state.text, editor, (text) => {
    runtime.dispatch({ type: 'keepText', text });
  });

  const startNew = () => {
    // An empty session is as new as a session can be.
    if (state.text === '' && state.saved.revision === 0) editing.focus();
    else goToSession(beginSession());
  };

  return (
    <div className="app">
      <AppHeader
        sessionId={sessionId}
        title={titleOf(state.text)}
        unsaved={unsaved}
        onKeepPoint={keep}
        onHistory={drawer.show}
        onDevices={() => {
          setDevices({ view: 'list', from: null });
        }}
        onBullet={wizard.write}
        onDownload={() => {
          downloadText(state.text, 'resume.txt');
        }}
        onStart={state.phase.kind === 'conflict' ? null : start}
        onNewSession={startNew}
        status={
          <SessionStatus
            state={state}
            shutOut={shutOut}
            point={point}
            rehydratedInMs={session?.rehydratedInMs ?? null}
            dispatch={runtime.dispatch}
            onHistory={drawer.show}
          />
        }
      />
      <SessionNotices
        sessionId={sessionId}
        registry={registry}
        journal={journal}
        state={state}
        dispatch={runtime.dispatch}
        shutOut={shutOut}
        onTryAgain={onTryAgain}
        point={point}
        onDismissPoint={dismiss}
      >
        {unknown && state.text === '' && state.saved.revision === 0 && <UnknownAddress />}
        {starting.loaded !== null && (
          <LoadedNotice
            loaded={starting.loaded}
            onUndo={starting.undo}
            onDismiss={starting.dismiss}
          />
        )}
        {restoring.restored !== null && (
          <RestoredNotice
            restored={restoring.restored}
            onUndo={restoring.undo}
            onDismiss={restoring.dismiss}
          />
        )}
        {state.phase.kind !== 'conflict' && !shutOut && (
          <LinkPrompt
            sessionId={sessionId}
            text={state.text}
            locked={session?.locked ?? null}
            onSave={(wasLocked) => {
              setDevices({ view: 'link', wasLocked });
            }}
          />
        )}
      </SessionNotices>
      <Panes
        tab={tab}
        onTab={setTab}
        edit={
          <ResumePane
            sessionId={sessionId}
            state={state}
            dispatch={runtime.dispatch}
            editor={editor}
            view={view}
            onSelect={select}
            onStart={(chosen) => {
              start(chosen, 'here');
            }}
          />
        }
        {...(narrow && state.phase.kind !== 'conflict' && state.text !== '' ? { bar } : {})}
        chat={
          <LateChat
            assistant={assistant}
            text={state.text}
            editing={editing}
            bar={narrow ? null : bar}
          />
        }
        job={
          <LateJob
            sessionId={sessionId}
            text={state.text}
            shown={tab === 'job'}
            online={online}
            view={viewNow}
            editing={editing}
            draft={assistant.draft}
            onTab={setTab}
            onWrite={wizard.writeAbout}
          />
        }
        preview={<ResumePreview text={state.text} />}
      />
      <LateWizard
        shown={wizard.shown}
        onShow={wizard.show}
        sessionId={sessionId}
        text={state.text}
        view={viewNow}
        onInserted={editing.focus}
      />
      <LateHistory
        open={drawer.open}
        onClose={drawer.close}
        sessionId={sessionId}
        text={state.text}
        thisDevice={deviceId()}
        deviceNames={deviceNames}
        online={online}
        onGoBack={
          state.phase.kind === 'conflict'
            ? null
            : (point) => {
                flushSync(() => {
                  setTab('edit');
                });
                restoring.restore(point);
              }
        }
      />
      <LateDevices
        shown={devices}
        onShow={setDevices}
        onClosed={() => {
          // A notice that led there is gone once there is a link.
          if (document.activeElement === document.body) editing.focus();
        }}
        sessionId={sessionId}
        title={titleOf(state.text)}
        online={online}
      />
    </div>
  );
}
