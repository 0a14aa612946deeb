import type { Keyword, KeywordPlace } from '../../shared/api/match';
import type { LateMessages } from '../../shared/messages/lateMessages';
import { lineAt } from '../../shared/text/lines';
import { passageOf, type Passage } from '../../shared/text/passage';
import type { Mark, Marks } from '../../shared/text/resumeMarks';
import type { Answer } from './matching';

/** What to show in the resume: what is found, and otherwise what only looks like it. */
export function marksOf({ match, resume }: Answer, words: LateMessages): Marks {
  const starts = lineStarts(resume);
  const marks = match.keywords.flatMap((keyword) =>
    keyword.places.flatMap((place) => {
      const range = rangeOf(place, starts, resume);
      return range === null ? [] : [markOf(keyword, range, words)];
    }),
  );
  return { text: resume, marks };
}

function markOf(
  keyword: Keyword,
  range: { from: number; to: number },
  { job }: LateMessages,
): Mark {
  const { term, gap } = keyword;
  return gap === null
    ? { ...range, kind: 'found', of: term, title: job.markFound(term) }
    : { ...range, kind: 'doubtful', of: term, title: job.markDoubtful(term, job.reasons[gap]) };
}

/** The words of a keyword in a line, or else the line; null for a line that is not there. */
export function passageIn(resume: string, keyword: Keyword, line: number): Passage | null {
  const starts = lineStarts(resume);
  const place = keyword.places.find((one) => one.line === line);
  const range = place === undefined ? null : rangeOf(place, starts, resume);
  if (range !== null) return passageOf(resume, range.from, range.to);
  const start = starts[line - 1];
  return start === undefined ? null : lineAt(resume, start);
}

/** Null for a place that is not in the text: what an answer says is not taken on trust. */
function rangeOf(
  { line, start, end }: KeywordPlace,
  starts: readonly number[],
  resume: string,
): { from: number; to: number } | null {
  const from = starts[line - 1];
  if (from === undefined) return null;
  const lineEnd = (starts[line] ?? resume.length + 1) - 1;
  return from + end <= lineEnd ? { from: from + start, to: from + end } : null;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
