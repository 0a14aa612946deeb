import { useEffect, useRef, type RefObject } from 'react';
import { ResumeEditor } from '../features/editor/ResumeEditor';
import { ConflictPanel } from '../features/session/ConflictPanel';
import type { SyncEvent, SyncState } from '../features/session/sync/state';
import { StartHere } from '../features/start/StartHere';
import type { StartText } from '../features/start/starters';
import type { Passage } from '../shared/text/passage';
import type { ResumeEditing } from '../shared/text/resumeEditing';

/** The resume to write in; over it what has to be decided first, under it how to start. */
export function ResumePane(props: {
  sessionId: string;
  state: SyncState;
  dispatch: (event: SyncEvent) => void;
  editor: RefObject<ResumeEditing | null>;
  onSelect: (passage: Passage | null, line: Passage | null) => void;
  onStart: (start: StartText) => void;
}) {
  const { sessionId, state, dispatch, editor, onSelect, onStart } = props;
  const theirs = state.phase.kind === 'conflict' ? state.phase.theirs : null;
  const undecided = theirs !== null;

  const wasUndecided = useRef(false);
  useEffect(() => {
    if (wasUndecided.current && !undecided) editor.current?.focus();
    wasUndecided.current = undecided;
  }, [undecided, editor]);

  return (
    <>
      {theirs !== null && (
        <ConflictPanel
          mine={state.text}
          theirs={theirs}
          onKeepMine={() => {
            dispatch({ type: 'keepMine' });
          }}
          onTakeTheirs={() => {
            dispatch({ type: 'takeTheirs' });
          }}
        />
      )}
      {/* Only hidden meanwhile, so that its undo outlives the decision. */}
      <div className="resume-frame" hidden={undecided}>
        <ResumeEditor
          sessionId={sessionId}
          editing={editor}
          text={state.text}
          readOnly={undecided}
          onChange={(text) => {
            dispatch({ type: 'typed', text });
          }}
          onBlur={() => {
            dispatch({ type: 'flush', by: 'page' });
          }}
          onSelect={onSelect}
        />
        {state.text === '' && <StartHere onStart={onStart} />}
      </div>
    </>
  );
}
