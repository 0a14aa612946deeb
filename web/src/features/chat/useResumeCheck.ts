import { useCallback, useLayoutEffect, useRef } from 'react';
import { postCheck } from '../../shared/api/check';
import type { Resume } from './ResumeContext';

/** Checks words against the resume as it is on the screen, saved or not. */
export function useResumeCheck(sessionId: string, resume: string): Resume['check'] {
  const latest = useRef(resume);
  useLayoutEffect(() => {
    latest.current = resume;
  });
  return useCallback(
    async (text, said, signal) => {
      const against = latest.current;
      const call = { sessionId, text, resume: against, ...(said.length === 0 ? {} : { said }) };
      return { against, result: await postCheck(call, signal) };
    },
    [sessionId],
  );
}
