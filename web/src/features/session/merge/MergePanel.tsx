import { useEffect, useRef } from 'react';
import type { ServerText } from '../../../shared/api/session';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { formatTime } from '../../../shared/time/formatTime';
import { useNow } from '../../../shared/time/useNow';
import { useMediaQuery } from '../../../shared/ui/useMediaQuery';
import './merge.css';
import { MergeSteps } from './MergeSteps';
import { useMergeEditor } from './useMergeEditor';

/**
 * Two texts that changed the same lines: place by place, or as a whole, the person says what the
 * resume is to be. Nothing is saved until then.
 */
export function MergePanel(props: {
  mine: string;
  theirs: ServerText;
  /** The text that both began with. */
  base: string;
  /** Where the other text comes from. */
  from: 'tab' | 'device';
  /** Both texts put together where they do not overlap; where they do it has mine. */
  merged: string;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onKeepBoth: () => void;
  onResolve: (text: string) => void;
}) {
  const words = useMessages();
  const now = useNow(false);
  const { theirs, base, from, merged } = props;
  const { merge, conflict } = words;
  const whose = merge.theirs[from];
  const theirsLabel =
    theirs.updatedAt === null
      ? whose
      : merge.theirsAt(whose, formatTime(theirs.updatedAt, now, words.locale));
  const mineLabel = merge.mine[from];
  const narrow = useMediaQuery('(max-width: 800px)');
  const layout = narrow ? 'between' : 'beside';

  const heading = useRef<HTMLHeadingElement>(null);
  const parent = useRef<HTMLDivElement>(null);
  const { progress, editor } = useMergeEditor({
    parent,
    base,
    theirs: theirs.text,
    merged,
    layout,
    mineLabel,
    theirsLabel,
  });

  // The editor is gone from under the caret; the panel is what there is to act on.
  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section className="conflict merge" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1}>
        {conflict.title[from]}
      </h2>
      <p>
        {merge.explain[from]} {merge.kept}
      </p>
      <MergeSteps progress={progress} editor={editor} />
      <div className="merge-texts" data-layout={layout}>
        <div className="merge-labels" aria-hidden="true">
          <p className="merge-mine">{mineLabel}</p>
          <p className="merge-theirs">{theirsLabel}</p>
        </div>
        <div className="merge-editor" ref={parent} />
      </div>
      <div className="merge-choices">
        <button
          type="button"
          className="primary"
          onClick={() => {
            const at = editor();
            if (at !== null) props.onResolve(at.text());
          }}
        >
          {merge.useThis}
        </button>
        <button type="button" onClick={props.onKeepMine}>
          {conflict.keepMine}
        </button>
        <button type="button" onClick={props.onTakeTheirs}>
          {conflict.takeTheirs}
        </button>
        <button type="button" title={merge.keepBothHint} onClick={props.onKeepBoth}>
          {merge.keepBoth}
        </button>
      </div>
    </section>
  );
}
