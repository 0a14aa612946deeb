import { useEffect, useState, useSyncExternalStore } from 'react';
import { postMatch } from '../../shared/api/match';
import { sendable } from '../../shared/text/sendable';
import { createMatching, type Inputs } from './matching';

/** What comes of comparing a posting with the resume, for as long as that is wanted. */
export function useMatching(sessionId: string, { posting, resume, wanted }: Inputs) {
  const [matching] = useState(() =>
    createMatching({
      ask: (jobText, text, signal) =>
        postMatch({ sessionId, jobText: sendable(jobText), resume: sendable(text) }, signal),
      now: () => Date.now(),
      random: () => Math.random(),
    }),
  );
  const state = useSyncExternalStore(matching.subscribe, matching.now);

  useEffect(() => matching.start(), [matching]);
  useEffect(() => {
    matching.set({ posting, resume, wanted });
  }, [matching, posting, resume, wanted]);

  return { state, tryNow: matching.tryNow };
}
