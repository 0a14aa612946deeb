import { createContext, useContext } from 'react';
import type { ResumeMarks } from '../../shared/text/resumeMarks';
import type { JobDoing } from './JobPanel';

/** What the keywords of an answer may do, and the text that its lines are of. */
export type Job = JobDoing & { point: ResumeMarks['point']; resume: string };

export const JobContext = createContext<Job>({
  onGo: () => false,
  onWrite: () => undefined,
  onAsk: () => undefined,
  point: () => undefined,
  resume: '',
});

export function useJob(): Job {
  return useContext(JobContext);
}
