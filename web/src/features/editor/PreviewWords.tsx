import { Fragment } from 'react';
import { hasRightToLeft, type Direction } from './structure/direction';
import { leftToRightRuns } from './structure/leftToRight';

/** The words of a line, with phone numbers and addresses kept whole among Arabic letters. */
export function PreviewWords({ text, dir }: { text: string; dir: Direction }) {
  if (dir === 'ltr' && !hasRightToLeft(text)) return text;
  const runs = leftToRightRuns(text);
  return (
    <>
      {runs.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(runs[index - 1]?.to ?? 0, from)}
          <bdi dir="ltr">{text.slice(from, to)}</bdi>
        </Fragment>
      ))}
      {text.slice(runs.at(-1)?.to ?? 0)}
    </>
  );
}
