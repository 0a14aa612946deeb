import { useEffect, useMemo } from 'react';
import { useLateMessages } from '../../shared/messages/lateMessages';
import type { ResumeMarks } from '../../shared/text/resumeMarks';
import { marksOf } from './marksOf';
import type { Answer } from './matching';

/** Shows in the resume what an answer found there, while that is wanted. */
export function useMarks(marks: ResumeMarks, answer: Answer | null, wanted: boolean): void {
  const words = useLateMessages();
  const shown = useMemo(
    () => (answer === null || !wanted ? null : marksOf(answer, words)),
    [answer, wanted, words],
  );
  useEffect(() => {
    marks.show(shown);
  }, [marks, shown]);
  useEffect(
    () => () => {
      marks.show(null);
    },
    [marks],
  );
}
