import { createContext, useContext } from 'react';
import type { ResumeEditing } from '../../shared/text/resumeEditing';

/** The resume as the turns see it: its text of now, and what may be done to it. */
export type Resume = { text: string; editing: ResumeEditing };

const absent: ResumeEditing = {
  replace: () => ({ kind: 'notEditable' }),
  replaceEach: (changes) => changes.map(() => ({ kind: 'notEditable' })),
  insertAtCursor: () => ({ kind: 'notEditable' }),
  insertBelow: () => ({ kind: 'notEditable' }),
  replaceAll: () => ({ kind: 'notEditable' }),
  undo: () => undefined,
  reveal: () => false,
  point: () => undefined,
  focus: () => undefined,
};

export const ResumeContext = createContext<Resume>({ text: '', editing: absent });

export function useResume(): Resume {
  return useContext(ResumeContext);
}
