import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';
import { deviceStorage } from '../shared/storage/deviceStorage';
import { boundSide, readSide, sideWidth } from './panes';

const key = 'holdfast.sideWidth';

/** The line between the panes: dragged, or moved with the arrow keys; doubly clicked it returns. */
export function PaneSplitter() {
  const words = useMessages();
  const [width, setWidth] = useState(() => readSide(deviceStorage.read(key)));

  function set(wanted: number): void {
    const next = boundSide(wanted);
    setWidth(next);
    deviceStorage.write(key, String(next));
  }

  /** 1 where the side pane is on the right of the line, -1 where it is on the left. */
  const facing = () => (document.documentElement.dir === 'rtl' ? -1 : 1);

  function onKeyDown(event: KeyboardEvent): void {
    const wanted: Partial<Record<string, number>> = {
      ArrowLeft: width + facing() * sideWidth.step,
      ArrowRight: width - facing() * sideWidth.step,
      Home: sideWidth.least,
      End: sideWidth.most,
    };
    const next = wanted[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const pane = event.currentTarget.parentElement?.getBoundingClientRect();
    if (pane === undefined) return;
    set(facing() === 1 ? pane.right - event.clientX : event.clientX - pane.left);
  }

  return (
    // A separator that can be moved is a widget, which the lint rule does not know.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <div
      ref={(line) => {
        line?.parentElement?.style.setProperty('--side', `${width}px`);
      }}
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.panes.resize}
      aria-valuenow={width}
      aria-valuemin={sideWidth.least}
      aria-valuemax={sideWidth.most}
      // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onPointerMove}
      onDoubleClick={() => {
        set(sideWidth.usual);
      }}
    />
  );
}
