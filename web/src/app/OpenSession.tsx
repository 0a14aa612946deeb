import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ChatPane } from '../features/chat/ChatPane';
import { ResumeEditor } from '../features/editor/ResumeEditor';
import { ConflictPanel } from '../features/session/ConflictPanel';
import { goToSession } from '../features/session/currentSession';
import { isUnsent } from '../features/session/sync/state';
import type { Journal } from '../features/session/sync/journal';
import type { SyncRegistry } from '../features/session/sync/registry';
import type { SyncRuntime } from '../features/session/sync/runtime';
import { useKeepPoint } from '../features/session/useKeepPoint';
import { useRemember } from '../features/session/useRemember';
import { titleOf } from '../features/session/recentSessions';
import { useSync } from '../features/session/useSync';
import { useUnsavedSessions } from '../features/session/useUnsavedSessions';
import { LoadedNotice } from '../features/start/LoadedNotice';
import { StartHere } from '../features/start/StartHere';
import type { StartPlace } from '../features/start/StartSheet';
import type { StartText } from '../features/start/starters';
import type { Session } from '../shared/api/session';
import { newId } from '../shared/newId';
import { downloadText } from '../shared/text/download';
import { oneLineEnd } from '../shared/text/lineEnds';
import type { Passage } from '../shared/text/passage';
import type { Replacement, ResumeEditing } from '../shared/text/resumeEditing';
import { AppHeader } from './AppHeader';
import { Panes } from './Panes';
import type { Tab } from './panes';
import { PlainPreview } from './PlainPreview';
import { SessionNotices } from './SessionNotices';
import { SessionStatus } from './SessionStatus';
import { useShortcut } from './useShortcut';
import { useStarting } from './useStarting';
import { useUnsavedTitle } from './useUnsavedTitle';

/** The two panes at work: the only place where the editor, the sync engine and the chat meet. */
export function OpenSession(props: {
  sessionId: string;
  registry: SyncRegistry;
  journal: Journal;
  runtime: SyncRuntime;
  session: Session | null;
}) {
  const { sessionId, registry, journal, runtime, session } = props;
  const state = useSync(runtime);
  const { point, keep, dismiss } = useKeepPoint(sessionId, runtime);
  const [tab, setTab] = useState<Tab>('edit');
  const [passage, setPassage] = useState<Passage | null>(null);
  const editing = useRef<ResumeEditing>(null);

  useShortcut('keepPoint', keep);
  useUnsavedTitle(isUnsent(state));
  useRemember(sessionId, state.text);

  const select = useCallback((next: Passage | null) => {
    setPassage((now) => (next === null && now === null ? now : next));
  }, []);

  const saveFirst = useCallback(async () => (await runtime.flush()).kind === 'saved', [runtime]);

  const replace = useCallback((where: Passage, words: string): Replacement => {
    // On a phone the editor is hidden behind the chat, and what is hidden cannot have the focus.
    flushSync(() => {
      setTab('edit');
    });
    editing.current?.focus();
    return editing.current?.replace(where, words) ?? { kind: 'notEditable' };
  }, []);

  const unsaved = useUnsavedSessions(registry);
  const starting = useStarting(sessionId, state.text, editing);
  const start = (chosen: StartText, place: StartPlace) => {
    flushSync(() => {
      setTab('edit');
    });
    starting.start(chosen, place);
  };

  const startNew = () => {
    // An empty session is as new as a session can be.
    if (state.text === '' && state.saved.revision === 0) editing.current?.focus();
    else goToSession(newId());
  };

  return (
    <div className="app">
      <AppHeader
        sessionId={sessionId}
        title={titleOf(state.text)}
        unsaved={unsaved}
        onKeepPoint={keep}
        onDownload={() => {
          downloadText(state.text, 'resume.txt');
        }}
        onStart={state.phase.kind === 'conflict' ? null : start}
        onNewSession={startNew}
        status={
          <SessionStatus
            state={state}
            point={point}
            rehydratedInMs={session?.rehydratedInMs ?? null}
            dispatch={runtime.dispatch}
          />
        }
      />
      <SessionNotices
        sessionId={sessionId}
        registry={registry}
        journal={journal}
        state={state}
        dispatch={runtime.dispatch}
        point={point}
        onDismissPoint={dismiss}
      >
        {starting.loaded !== null && (
          <LoadedNotice
            loaded={starting.loaded}
            onUndo={starting.undo}
            onDismiss={starting.dismiss}
          />
        )}
      </SessionNotices>
      <Panes
        tab={tab}
        onTab={setTab}
        edit={
          state.phase.kind === 'conflict' ? (
            <ConflictPanel
              mine={state.text}
              theirs={state.phase.theirs}
              onKeepMine={() => {
                runtime.dispatch({ type: 'keepMine' });
              }}
              onTakeTheirs={() => {
                runtime.dispatch({ type: 'takeTheirs' });
              }}
            />
          ) : (
            <>
              <ResumeEditor
                editing={editing}
                text={state.text}
                onChange={(text) => {
                  runtime.dispatch({ type: 'typed', text });
                }}
                onBlur={() => {
                  runtime.dispatch({ type: 'flush', by: 'page' });
                }}
                onSelect={select}
              />
              {state.text === '' && (
                <StartHere
                  onStart={(chosen) => {
                    start(chosen, 'here');
                  }}
                />
              )}
            </>
          )
        }
        chat={
          <ChatPane
            sessionId={sessionId}
            latest={session}
            passage={isOf(passage, state.text) ? passage : null}
            saveFirst={saveFirst}
            replace={replace}
          />
        }
        preview={<PlainPreview text={state.text} />}
      />
    </div>
  );
}

/** Whether the passage was selected in this very text. */
function isOf(passage: Passage | null, text: string): boolean {
  const whole = passage?.place?.whole;
  return whole !== undefined && (whole === text || whole === oneLineEnd(text));
}
