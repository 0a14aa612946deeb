import { useEffect, useMemo, useRef } from 'react';
import type { ServerText } from '../../shared/api/session';
import { useMessages } from '../../shared/messages/MessagesContext';
import { formatTime } from '../../shared/time/formatTime';
import { useNow } from '../../shared/time/useNow';
import { wordDiff } from '../../shared/text/wordDiff';
import { deviceId } from './device';
import { elsewhere } from './saveStatus';
import { ConflictSide, type Stretch } from './ConflictSide';

/**
 * Both texts side by side, to choose as a whole: for when the place by place choice cannot be
 * fetched. Nothing is saved until the person has chosen.
 */
export function ConflictPanel(props: {
  mine: string;
  theirs: ServerText;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onKeepBoth: () => void;
}) {
  const words = useMessages();
  const now = useNow(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { mine, theirs, onKeepMine, onTakeTheirs, onKeepBoth } = props;
  const where = elsewhere(theirs, deviceId());
  const theirsLabel =
    theirs.updatedAt === null
      ? words.conflict.theirs[where]
      : words.conflict.theirsAt(
          words.conflict.theirs[where],
          formatTime(theirs.updatedAt, now, words.locale),
        );

  const sides = useMemo(() => sidesOf(mine, theirs.text), [mine, theirs.text]);

  // The editor is gone from under the caret; the panel is what there is to act on.
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1}>
        {words.conflict.title[where]}
      </h2>
      <p>{words.conflict.explain}</p>
      <div className="conflict-sides">
        <ConflictSide label={words.conflict.mine} stretches={sides.mine}>
          <button type="button" className="primary" onClick={onKeepMine}>
            {words.conflict.keepMine}
          </button>
        </ConflictSide>
        <ConflictSide label={theirsLabel} stretches={sides.theirs}>
          <button type="button" onClick={onTakeTheirs}>
            {words.conflict.takeTheirs}
          </button>
        </ConflictSide>
      </div>
      <p>
        <button type="button" title={words.merge.keepBothHint} onClick={onKeepBoth}>
          {words.merge.keepBoth}
        </button>
      </p>
    </section>
  );
}

function sidesOf(mine: string, theirs: string): Record<'mine' | 'theirs', readonly Stretch[]> {
  const parts = wordDiff(theirs, mine);
  const without = (other: 'added' | 'removed') =>
    parts
      .filter(({ kind }) => kind !== other)
      .map(({ kind, text }) => ({ own: kind !== 'same', text }));
  return { mine: without('removed'), theirs: without('added') };
}
