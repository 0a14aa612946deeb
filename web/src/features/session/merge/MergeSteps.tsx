import { useEffect, useState } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { Icon } from '../../../shared/ui/Icon';
import type { MergeEditor, Progress } from './mergeEditor';

/** The way from one difference to the next, and what to do about the one that is shown. */
export function MergeSteps(props: { progress: Progress; editor: () => MergeEditor | null }) {
  const words = useMessages();
  const { progress, editor } = props;
  const { merge } = words;
  const [done, setDone] = useState('');
  const none = progress.open === 0;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F7' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setDone('');
      editor()?.go(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [editor]);

  const step = (said: string, act: (at: MergeEditor) => void) => () => {
    const at = editor();
    if (at === null) return;
    setDone(said);
    act(at);
  };
  const ifAny = (act: () => void) => () => {
    if (!none) act();
  };
  const go = (by: 1 | -1) =>
    step('', (at) => {
      at.go(by);
    });
  const place = none ? merge.none : merge.place(progress.at + 1, progress.open);
  return (
    <div className="merge-steps" role="group" aria-label={merge.differences}>
      <p className="merge-place">
        <span aria-hidden="true">{place}</span>
        <span className="visually-hidden" role="status">
          {done} {place} {!none && merge.said(brief(progress.mine), brief(progress.theirs))}
        </span>
      </p>
      {/* They keep the focus when the last difference is gone. */}
      <button
        type="button"
        className="quiet"
        aria-label={merge.previous}
        title={`${merge.previous} (Shift+F7)`}
        aria-disabled={none}
        onClick={ifAny(go(-1))}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={merge.next}
        title={`${merge.next} (F7)`}
        aria-disabled={none}
        onClick={ifAny(go(1))}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        className="small"
        aria-disabled={none}
        onClick={ifAny(
          step(merge.keptHere, (at) => {
            at.keepMine();
          }),
        )}
      >
        {merge.keepHere}
      </button>
      <button
        type="button"
        className="small"
        aria-disabled={none}
        onClick={ifAny(
          step(merge.tookHere, (at) => {
            at.takeTheirs();
          }),
        )}
      >
        {merge.takeHere}
      </button>
      <button
        type="button"
        className="small quiet"
        onClick={step(merge.undone, (at) => {
          at.undo();
        })}
      >
        {merge.undo}
      </button>
    </div>
  );
}

const longest = 200;

/** No more than can be listened to. */
function brief(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
