import { useEffect, useRef } from 'react';
import type { ServerText } from '../../shared/api/session';
import { useMessages } from '../../shared/messages/MessagesContext';
import { formatTime } from '../../shared/time/formatTime';
import { useNow } from '../../shared/time/useNow';
import { ConflictSide } from './ConflictSide';

/** Both texts side by side. Nothing is saved until the person has chosen. */
export function ConflictPanel(props: {
  mine: string;
  theirs: ServerText;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const words = useMessages();
  const now = useNow(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { mine, theirs, onKeepMine, onTakeTheirs } = props;
  const theirsLabel =
    theirs.updatedAt === null
      ? words.conflict.theirs
      : words.conflict.theirsAt(formatTime(theirs.updatedAt, now, words.locale));

  // The text area is gone from under the caret; the panel is what there is to act on.
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section className="conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1}>
        {words.conflict.title}
      </h2>
      <p>{words.conflict.explain}</p>
      <div className="conflict-sides">
        <ConflictSide label={words.conflict.mine} text={mine}>
          <button type="button" className="primary" onClick={onKeepMine}>
            {words.conflict.keepMine}
          </button>
        </ConflictSide>
        <ConflictSide label={theirsLabel} text={theirs.text}>
          <button type="button" onClick={onTakeTheirs}>
            {words.conflict.takeTheirs}
          </button>
        </ConflictSide>
      </div>
    </section>
  );
}
