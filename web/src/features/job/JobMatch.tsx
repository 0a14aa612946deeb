import { useMemo, type ComponentProps } from 'react';
import { postingLimitKilobytes } from '../../shared/api/match';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { utf8Bytes } from '../../shared/text/utf8Bytes';
import { JobContext } from './JobContext';
import type { JobPanel } from './JobPanel';
import { useMarksWanted } from './marksWanted';
import { MatchResult } from './MatchResult';
import { MatchSaid } from './MatchSaid';
import { MatchTrouble } from './MatchTrouble';
import { PostingField } from './PostingField';
import { useMarks } from './useMarks';
import { useMatching } from './useMatching';
import { usePosting } from './usePosting';

export function JobMatch(props: ComponentProps<typeof JobPanel>) {
  const words = useLateMessages();
  const { sessionId, text, shown, online, marks, onGo, onWrite, onAsk } = props;
  const { posting, removed, change, remove, undo } = usePosting(sessionId);
  const [marksWanted, chooseMarks] = useMarksWanted();
  const bytes = useMemo(() => utf8Bytes(posting), [posting]);
  const tooLong = bytes > postingLimitKilobytes * 1024;
  const wanted = (shown || marksWanted) && !tooLong;
  const { state, tryNow } = useMatching(sessionId, { posting, resume: text, wanted });
  const { answer, asking, trouble } = state;
  useMarks(marks, answer, marksWanted);

  const doing = useMemo(
    () => ({ onGo, onWrite, onAsk, point: marks.point, resume: answer?.resume ?? '' }),
    [onGo, onWrite, onAsk, marks, answer],
  );
  return (
    <section className="job" aria-labelledby="job-title">
      <h2 id="job-title" className="visually-hidden">
        {words.job.title}
      </h2>
      <PostingField
        posting={posting}
        bytes={bytes}
        tooLong={tooLong}
        removed={removed !== null}
        onChange={change}
        onRemove={remove}
        onUndo={undo}
      />
      <MatchSaid answer={answer} asking={asking} />
      {trouble !== null && (
        <MatchTrouble trouble={trouble} answer={answer} online={online} onTryNow={tryNow} />
      )}
      {answer !== null && (
        <JobContext value={doing}>
          <MatchResult match={answer.match} marksWanted={marksWanted} onMarksWanted={chooseMarks} />
        </JobContext>
      )}
    </section>
  );
}
