import { useRef, type KeyboardEvent } from 'react';
import { directionOf } from '../shared/messages/language';
import { useMessages } from '../shared/messages/MessagesContext';
import { useSettings } from '../shared/settings/SettingsContext';
import { useMediaQuery } from '../shared/ui/useMediaQuery';
import { sides, type Side } from './panes';

/** What stands beside the resume: one stop for Tab, arrows from one to the other. */
export function SideTabs({ side, onSide }: { side: Side; onSide: ((side: Side) => void) | null }) {
  const words = useMessages();
  const { settings } = useSettings();
  const buttons = useRef(new Map<Side, HTMLButtonElement>());
  // There the preview is a pane of its own, at the bottom of the page.
  const narrow = useMediaQuery('(max-width: 800px)');
  const here = sides.filter((id) => !narrow || id !== 'preview');
  const labels: Record<Side, string> = {
    chat: words.panes.assistant,
    job: words.panes.job,
    preview: words.panes.preview,
  };

  function onKeyDown(event: KeyboardEvent): void {
    const beside = (step: number) => here.at((here.indexOf(side) + step) % here.length);
    const onward = directionOf[settings.language] === 'rtl' ? -1 : 1;
    const ends: Partial<Record<string, Side>> = {
      ArrowLeft: beside(-onward),
      ArrowRight: beside(onward),
      Home: here[0],
      End: here.at(-1),
    };
    const next = ends[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onSide?.(next);
    buttons.current.get(next)?.focus();
  }

  return (
    <div className="side-tabs" role="tablist" aria-label={words.panes.side}>
      {sides.map((id) => (
        <button
          key={id}
          ref={(button) => {
            if (button !== null) buttons.current.set(id, button);
          }}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={side === id}
          aria-controls={`pane-${id}`}
          hidden={!here.includes(id)}
          disabled={onSide === null}
          tabIndex={side === id ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => {
            onSide?.(id);
          }}
        >
          {labels[id]}
        </button>
      ))}
    </div>
  );
}
