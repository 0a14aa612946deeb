import type { Match } from '../../shared/api/match';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { useMessages } from '../../shared/messages/MessagesContext';
import { partsWords } from './partsWords';
import { scoreSum } from './scoreSum';

/** The score with its parts, and how it comes about. */
export function MatchScore({ match }: { match: Match }) {
  const words = useLateMessages();
  const { locale } = useMessages();
  const { job } = words;
  const { score, parts } = match;
  const weight = (which: string) => parts.find(({ part }) => part === which)?.weight ?? 0;
  const format = new Intl.NumberFormat(locale);
  const sum = scoreSum(parts, (value) => format.format(value));
  return (
    <section className="job-score" aria-labelledby="job-score-title">
      <h3 id="job-score-title">{job.scoreTitle}</h3>
      <p className="job-number">{job.score(score)}</p>
      <meter min={0} max={100} value={score} aria-labelledby="job-score-title" />
      <p>{partsWords(parts, words)}</p>
      <details>
        <summary>{job.how.title}</summary>
        <p>{job.how.weights(weight('required'), weight('preferred'))}</p>
        {sum !== null && <p>{job.how.sum(sum.found, sum.all, score)}</p>}
        <p>{job.how.honest}</p>
      </details>
    </section>
  );
}
