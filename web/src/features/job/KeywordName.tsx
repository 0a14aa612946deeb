import type { Keyword } from '../../shared/api/match';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { Icon } from '../../shared/ui/Icon';

/** What is asked for, what kind of thing that is, and how else it is called. */
export function KeywordName({ keyword }: { keyword: Keyword }) {
  const { job } = useLateMessages();
  const { term, aliases, kind, gap } = keyword;
  return (
    <p className="keyword-name">
      <Icon name={gap === null ? 'check' : 'dot'} />
      <span>
        <bdi>{term}</bdi> <span className="keyword-kind">{job.kinds[kind]}</span>
        {aliases.length > 0 && (
          <span className="keyword-kind">
            {' · '}
            {job.also(aliases.map((alias) => `\u2068${alias}\u2069`).join(job.aliasJoin))}
          </span>
        )}
      </span>
    </p>
  );
}
