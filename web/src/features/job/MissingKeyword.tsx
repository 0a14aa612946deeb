import type { Keyword } from '../../shared/api/match';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { adviceFor, canBeBullet } from './groups';
import { useJob } from './JobContext';
import { KeywordLines } from './KeywordLines';
import { KeywordName } from './KeywordName';

/** Something missing: why, and what could honestly be done. It is never offered as text. */
export function MissingKeyword({ keyword }: { keyword: Keyword }) {
  const words = useLateMessages();
  const { onWrite, onAsk, point } = useJob();
  const { job } = words;
  const { term, kind } = keyword;
  const gap = keyword.gap ?? 'absent';
  return (
    <li
      className="keyword"
      onMouseEnter={() => {
        point(term);
      }}
      onMouseLeave={() => {
        point(null);
      }}
    >
      <KeywordName keyword={keyword} />
      <p className="keyword-why">
        {job.reasons[gap]} <KeywordLines keyword={keyword} />
      </p>
      <p className="keyword-why">{adviceFor(kind, gap, words)}</p>
      <p className="keyword-doing">
        {canBeBullet(keyword) && (
          <button
            type="button"
            className="small"
            aria-label={job.writeAbout(term)}
            onClick={() => {
              onWrite(term);
            }}
          >
            {job.write}
          </button>
        )}
        <button
          type="button"
          className="small"
          aria-label={job.askAbout(term)}
          onClick={() => {
            onAsk(job.question(term));
          }}
        >
          {job.ask}
        </button>
      </p>
    </li>
  );
}
