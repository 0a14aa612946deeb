import { useLateMessages } from '../../shared/messages/lateMessages';
import type { Answer } from './matching';
import { partsWords } from './partsWords';

/** What became of the posting in one line, for those who listen; a wait is told once it is one. */
export function MatchSaid({ answer, asking }: { answer: Answer | null; asking: boolean }) {
  const words = useLateMessages();
  const { job } = words;
  const nothing = answer?.match.keywords.length === 0;
  return (
    <>
      <p className="job-busy job-soft" role="status">
        {asking && (
          <span key={answer === null ? 'first' : 'again'} className="late-words">
            {answer === null ? job.reading : job.comparing}
          </span>
        )}
      </p>
      <p className="visually-hidden" role="status">
        {answer !== null &&
          (nothing
            ? job.nothing
            : `${job.score(answer.match.score)}. ${partsWords(answer.match.parts, words)}.`)}
      </p>
    </>
  );
}
