import { useState } from 'react';
import type { Keyword } from '../../shared/api/match';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { useJob } from './JobContext';
import { passageIn } from './marksOf';

/** The lines of the resume that speak of a keyword, each a way there. */
export function KeywordLines({ keyword }: { keyword: Keyword }) {
  const { job } = useLateMessages();
  const { onGo, point, resume } = useJob();
  const [lost, setLost] = useState(false);
  const { term, lines } = keyword;
  if (lines.length === 0) return null;
  return (
    <>
      <span className="keyword-lines">
        {lines.map((line) => (
          <button
            key={line}
            type="button"
            className="link small"
            aria-label={job.goTo(term, line)}
            onFocus={() => {
              point(term);
            }}
            onBlur={() => {
              point(null);
            }}
            onClick={() => {
              const passage = passageIn(resume, keyword, line);
              setLost(passage === null || !onGo(passage));
            }}
          >
            {job.line(line)}
          </button>
        ))}
      </span>
      <span role="status" className="job-soft">
        {lost && job.moved}
      </span>
    </>
  );
}
