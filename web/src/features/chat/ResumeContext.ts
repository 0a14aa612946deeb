import { createContext, useContext } from 'react';
import type { Check } from '../../shared/api/check';
import type { Result } from '../../shared/api/request';
import type { ResumeEditing } from '../../shared/text/resumeEditing';

/** What came of a check, and the text of the resume that was looked into. */
export type Checked = { against: string; result: Result<Check> };

/** The resume as the turns see it: its text of now, and what may be done to it. */
export type Resume = {
  text: string;
  editing: ResumeEditing;
  /** Whether the resume as it stands in the editor bears a text out, with what was said beside it. */
  check: (text: string, said: readonly string[], signal: AbortSignal) => Promise<Checked>;
};

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

export const ResumeContext = createContext<Resume>({
  text: '',
  editing: absent,
  check: () =>
    Promise.resolve({
      against: '',
      result: { ok: false, failure: { kind: 'unreachable' }, body: null },
    }),
});

export function useResume(): Resume {
  return useContext(ResumeContext);
}
