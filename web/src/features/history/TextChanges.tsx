import { useMemo } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { foldLines } from '../../shared/text/foldLines';
import { lineDiff } from '../../shared/text/lineDiff';
import { DiffFold } from './DiffFold';
import { DiffRowLine } from './DiffRowLine';
import './history.css';

/** What has changed from one text to another, with what stayed the same folded away. */
export function TextChanges({ then, now }: { then: string; now: string }) {
  const { history } = useMessages();
  const rows = useMemo(() => foldLines(lineDiff(then, now)), [then, now]);
  if (then === now) return <p className="history-said">{history.nothingChanged}</p>;
  return (
    <>
      <p className="diff-legend">
        <del>{history.legendThen}</del> <ins>{history.legendNow}</ins>
      </p>
      <div className="diff-lines" role="group" aria-label={history.changes}>
        {rows.map((row, index) =>
          row.kind === 'fold' ? (
            <DiffFold key={index} lines={row.lines} />
          ) : (
            <DiffRowLine key={index} line={row.line} />
          ),
        )}
      </div>
    </>
  );
}
