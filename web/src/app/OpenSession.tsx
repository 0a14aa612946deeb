import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ChatPane } from '../features/chat/ChatPane';
import { ResumeEditor } from '../features/editor/ResumeEditor';
import { replacePassage, type Replacement } from '../features/editor/replacePassage';
import { ConflictPanel } from '../features/session/ConflictPanel';
import { goToSession } from '../features/session/currentSession';
import { isUnsent } from '../features/session/sync/state';
import type { Journal } from '../features/session/sync/journal';
import type { SyncRegistry } from '../features/session/sync/registry';
import type { SyncRuntime } from '../features/session/sync/runtime';
import { useKeepPoint } from '../features/session/useKeepPoint';
import { useRemember } from '../features/session/useRemember';
import { useSync } from '../features/session/useSync';
import type { Session } from '../shared/api/session';
import { newId } from '../shared/newId';
import type { Passage } from '../shared/text/passage';
import { AppHeader } from './AppHeader';
import { Panes, type Tab } from './Panes';
import { SessionNotices } from './SessionNotices';
import { SessionStatus } from './SessionStatus';
import { useSaveKey } from './useSaveKey';
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
  const area = useRef<HTMLTextAreaElement>(null);

  useSaveKey(keep);
  useUnsavedTitle(isUnsent(state));
  useRemember(sessionId, state.text);

  const select = useCallback((next: Passage | null) => {
    setPassage((now) => (next === null && now === null ? now : next));
  }, []);

  const saveFirst = useCallback(async () => (await runtime.flush()).kind === 'saved', [runtime]);

  const replace = useCallback((where: Passage, words: string): Replacement => {
    // On a phone the text area is hidden behind the chat, and hidden fields cannot be typed into.
    flushSync(() => {
      setTab('edit');
    });
    return area.current === null
      ? { kind: 'notEditable' }
      : replacePassage(area.current, where, words);
  }, []);

  const startNew = () => {
    // An empty session is as new as a session can be.
    if (state.text === '' && state.saved.revision === 0) area.current?.focus();
    else goToSession(newId());
  };

  return (
    <div className="app">
      <AppHeader
        sessionId={sessionId}
        onKeepPoint={keep}
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
      />
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
            <ResumeEditor
              area={area}
              text={state.text}
              onChange={(text) => {
                runtime.dispatch({ type: 'typed', text });
              }}
              onBlur={() => {
                runtime.dispatch({ type: 'flush', by: 'page' });
              }}
              onSelect={select}
            />
          )
        }
        chat={
          <ChatPane
            sessionId={sessionId}
            latest={session}
            passage={passage?.place?.whole === state.text ? passage : null}
            saveFirst={saveFirst}
            replace={replace}
          />
        }
      />
    </div>
  );
}
