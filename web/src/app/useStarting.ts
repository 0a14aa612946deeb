import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { beginSession, goToSession } from '../features/session/currentSession';
import { leaveFor, takeFor } from '../features/start/handover';
import type { StartPlace } from '../features/start/StartSheet';
import type { StartText } from '../features/start/starters';
import type { ResumeEditing } from '../shared/text/resumeEditing';
import { usePutIn } from './usePutIn';

/** Puts a text to start from into this resume, as one step of its undo, or into a new one. */
export function useStarting(
  sessionId: string,
  text: string,
  editing: RefObject<ResumeEditing | null>,
) {
  const { put: loaded, tell, dismiss } = usePutIn<StartText>(text);

  const load = useCallback(
    (start: StartText) => {
      const put = editing.current?.replaceAll(start.text).kind;
      editing.current?.focus();
      if (put === 'replaced') tell(start);
    },
    [editing, tell],
  );

  const start = useCallback(
    (chosen: StartText, place: StartPlace) => {
      if (place === 'here') {
        load(chosen);
        return;
      }
      const id = beginSession();
      leaveFor(id, chosen);
      goToSession(id);
    },
    [load],
  );

  const empty = useRef(text === '');
  useEffect(() => {
    // Later, since an effect that is run twice, as React does to find faults, would take it twice.
    const timer = setTimeout(() => {
      const left = takeFor(sessionId);
      if (left !== null) load(left);
      // A finger would have the keyboard cover the page before anything on it was read.
      else if (empty.current && !matchMedia('(pointer: coarse)').matches) editing.current?.focus();
    });
    return () => {
      clearTimeout(timer);
    };
  }, [sessionId, load, editing]);

  const undo = useCallback(() => {
    editing.current?.undo();
    editing.current?.focus();
  }, [editing]);

  return { loaded, start, undo, dismiss };
}
