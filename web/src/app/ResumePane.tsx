import type { EditorView } from '@codemirror/view';
import { useEffect, useRef, type Ref, type RefObject } from 'react';
import { ResumeEditor } from '../features/editor/ResumeEditor';
import { deviceId } from '../features/session/device';
import { elsewhere } from '../features/session/saveStatus';
import type { SyncEvent, SyncState } from '../features/session/sync/state';
import { StartHere } from '../features/start/StartHere';
import type { StartText } from '../features/start/starters';
import type { Passage } from '../shared/text/passage';
import type { ResumeEditing } from '../shared/text/resumeEditing';
import { LateMerge } from './LateMerge';

/** The resume to write in; over it what has to be decided first, under it how to start. */
export function ResumePane(props: {
  sessionId: string;
  state: SyncState;
  dispatch: (event: SyncEvent) => void;
  editor: RefObject<ResumeEditing | null>;
  view: Ref<() => EditorView | null>;
  onSelect: (passage: Passage | null, line: Passage | null) => void;
  onStart: (start: StartText) => void;
}) {
  const { sessionId, state, dispatch, editor, view, onSelect, onStart } = props;
  const conflict = state.phase.kind === 'conflict' ? state.phase : null;
  const undecided = conflict !== null;

  const wasUndecided = useRef(false);
  useEffect(() => {
    if (wasUndecided.current && !undecided) editor.current?.focus();
    wasUndecided.current = undecided;
  }, [undecided, editor]);

  return (
    <>
      {conflict !== null && (
        <LateMerge
          mine={state.text}
          theirs={conflict.theirs}
          base={conflict.base ?? ''}
          from={elsewhere(conflict.theirs, deviceId())}
          merged={conflict.merge.mine}
          onKeepMine={() => {
            dispatch({ type: 'keepMine' });
          }}
          onTakeTheirs={() => {
            dispatch({ type: 'takeTheirs' });
          }}
          onKeepBoth={() => {
            dispatch({ type: 'keepBoth' });
          }}
          onResolve={(text) => {
            dispatch({ type: 'resolved', text });
          }}
        />
      )}
      {/* Only hidden meanwhile, so that its undo outlives the decision. */}
      <div className="resume-frame" hidden={undecided}>
        <ResumeEditor
          sessionId={sessionId}
          editing={editor}
          view={view}
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
