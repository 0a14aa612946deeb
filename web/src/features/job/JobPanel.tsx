import { WithLateMessages } from '../../shared/messages/WithLateMessages';
import type { Passage } from '../../shared/text/passage';
import type { ResumeMarks } from '../../shared/text/resumeMarks';
import './job.css';
import { JobMatch } from './JobMatch';

/** What a keyword of a posting may have done beside the panel. */
export type JobDoing = {
  /** Shows words of the resume; false where they are not to be found any more. */
  onGo: (passage: Passage) => boolean;
  /** Has a bullet written, for what a posting asks for. */
  onWrite: (term: string) => void;
  onAsk: (question: string) => void;
};

/** A posting held against the resume. It comes after the first load. */
export function JobPanel(
  props: JobDoing & {
    sessionId: string;
    text: string;
    /** Whether the panel can be seen. */
    shown: boolean;
    online: boolean;
    marks: ResumeMarks;
  },
) {
  return (
    <WithLateMessages>
      <JobMatch {...props} />
    </WithLateMessages>
  );
}
