import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';
import { OutlineList } from './OutlineList';
import type { OutlineEntry } from './structure/outline';
import { useWide } from './useWide';

/**
 * The sections of the text, to see and to go to: a column beside it where there is room, and
 * otherwise a button that opens them over it.
 */
export function Outline(props: {
  entries: readonly OutlineEntry[];
  current: number;
  onGo: (line: number) => void;
}) {
  const words = useMessages();
  const { entries, current, onGo } = props;
  const wide = useWide();
  const id = useId();
  const nav = useRef<HTMLElement>(null);
  const toggleButton = useRef<HTMLButtonElement>(null);
  const [shown, setShown] = useState(true);
  const [opened, setOpened] = useState(false);
  const open = wide ? shown : opened;

  useEffect(() => {
    if (!opened) return;
    const closeFromOutside = (event: Event) => {
      if (event.target instanceof Node && nav.current?.contains(event.target) === true) return;
      setOpened(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpened(false);
      // The focus must not stay in a list that is gone.
      toggleButton.current?.focus();
    };
    document.addEventListener('keydown', closeByKey);
    document.addEventListener('pointerdown', closeFromOutside);
    document.addEventListener('focusin', closeFromOutside);
    return () => {
      document.removeEventListener('keydown', closeByKey);
      document.removeEventListener('pointerdown', closeFromOutside);
      document.removeEventListener('focusin', closeFromOutside);
    };
  }, [opened]);

  const go = useCallback(
    (line: number) => {
      setOpened(false);
      onGo(line);
    },
    [onGo],
  );

  const toggle = () => {
    if (wide) setShown(!shown);
    else setOpened(!opened);
  };
  return (
    <nav className="outline" aria-label={words.editor.outline.label} data-open={open} ref={nav}>
      <button
        type="button"
        className="quiet small outline-toggle"
        aria-expanded={open}
        aria-controls={id}
        title={open ? words.editor.outline.hide : words.editor.outline.show}
        onClick={toggle}
        ref={toggleButton}
      >
        <Icon name="list" />
        <span className="outline-words">{words.editor.outline.label}</span>
      </button>
      <div id={id} className="outline-body" hidden={!open}>
        <OutlineList entries={entries} current={current} onGo={go} />
      </div>
    </nav>
  );
}
