import { memo } from 'react';
import type { Match } from '../../shared/api/match';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { groupsOf } from './groups';
import { KeywordGroup } from './KeywordGroup';
import { MatchScore } from './MatchScore';

/** What a posting asks for and what of it the resume says; not drawn anew while one types. */
export const MatchResult = memo(function MatchResult(props: {
  match: Match;
  marksWanted: boolean;
  onMarksWanted: (wanted: boolean) => void;
}) {
  const { job } = useLateMessages();
  const { match, marksWanted, onMarksWanted } = props;
  if (match.keywords.length === 0) {
    return (
      <div className="job-nothing">
        <p>{job.nothing}</p>
        <p className="job-soft">{job.nothingHint}</p>
      </div>
    );
  }
  return (
    <div className="job-result">
      <MatchScore match={match} />
      <label className="job-marks">
        <input
          type="checkbox"
          checked={marksWanted}
          onChange={(event) => {
            onMarksWanted(event.currentTarget.checked);
          }}
        />
        {job.marks}
      </label>
      {groupsOf(match.keywords).map((group) => (
        <KeywordGroup key={group.importance} group={group} />
      ))}
    </div>
  );
});
