import type { Keyword } from '../../shared/api/match';
import { useJob } from './JobContext';
import { KeywordLines } from './KeywordLines';
import { KeywordName } from './KeywordName';

export function FoundKeyword({ keyword }: { keyword: Keyword }) {
  const { point } = useJob();
  return (
    <li
      className="keyword"
      data-found="true"
      // Where a mouse rests; the keyboard has the same on each line's button.
      onMouseEnter={() => {
        point(keyword.term);
      }}
      onMouseLeave={() => {
        point(null);
      }}
    >
      <KeywordName keyword={keyword} />
      <KeywordLines keyword={keyword} />
    </li>
  );
}
