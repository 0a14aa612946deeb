import { useLateMessages } from '../../shared/messages/lateMessages';
import { FoundKeyword } from './FoundKeyword';
import type { KeywordGroup as Group } from './groups';
import { MissingKeyword } from './MissingKeyword';

/** What is required, or what is preferred: first what is missing, then what is there. */
export function KeywordGroup({ group }: { group: Group }) {
  const { job } = useLateMessages();
  const { importance, missing, found } = group;
  const title = `job-${importance}`;
  return (
    <section className="job-group" aria-labelledby={title}>
      <h3 id={title}>{job.groups[importance]}</h3>
      {missing.length > 0 && (
        <>
          <h4>{job.missing(missing.length)}</h4>
          <ul>
            {missing.map((keyword, at) => (
              <MissingKeyword key={`${keyword.term} ${at}`} keyword={keyword} />
            ))}
          </ul>
        </>
      )}
      {found.length > 0 && (
        <>
          <h4>{job.found(found.length)}</h4>
          <ul>
            {found.map((keyword, at) => (
              <FoundKeyword key={`${keyword.term} ${at}`} keyword={keyword} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
