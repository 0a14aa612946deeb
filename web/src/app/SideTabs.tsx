import { useRef, type KeyboardEvent } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';
import type { Side } from './panes';

/** Assistant or preview beside the resume: one stop for Tab, arrows from one to the other. */
export function SideTabs({ side, onSide }: { side: Side; onSide: ((side: Side) => void) | null }) {
  const words = useMessages();
  const buttons = useRef(new Map<Side, HTMLButtonElement>());
  const labels: Record<Side, string> = {
    chat: words.panes.assistant,
    preview: words.panes.preview,
  };

  function onKeyDown(event: KeyboardEvent): void {
    const other: Side = side === 'chat' ? 'preview' : 'chat';
    const ends: Partial<Record<string, Side>> = {
      ArrowLeft: other,
      ArrowRight: other,
      Home: 'chat',
      End: 'preview',
    };
    const next = ends[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onSide?.(next);
    buttons.current.get(next)?.focus();
  }

  return (
    <div className="side-tabs" role="tablist" aria-label={words.panes.side}>
      {(['chat', 'preview'] as const).map((id) => (
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
