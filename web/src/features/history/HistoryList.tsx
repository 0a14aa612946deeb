import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { HistoryPoint } from '../../shared/api/history';
import { useMessages } from '../../shared/messages/MessagesContext';
import { useNow } from '../../shared/time/useNow';
import { groupByDay } from './days';
import { HistoryEntry } from './HistoryEntry';
import { dayWords } from './historyWords';

const steps: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Moments by their day, newest first, to walk through with the arrows. */
export function HistoryList(props: {
  points: readonly HistoryPoint[];
  thisDevice: string;
  deviceNames: ReadonlyMap<string, string>;
  /** The entry that the focus was on last, to which it comes back from its text. */
  reached: string | null;
  comingBack: boolean;
  onReach: (point: HistoryPoint) => void;
  onOpen: (point: HistoryPoint) => void;
}) {
  const words = useMessages();
  const now = useNow(true, 60_000);
  const { points, thisDevice, deviceNames, reached, comingBack, onReach, onOpen } = props;
  const list = useRef<HTMLDivElement>(null);
  const days = useMemo(() => groupByDay(points, now), [points, now]);
  const known = points.some(({ id }) => id === reached);
  const reachable = known ? reached : (points[0]?.id ?? null);

  const returning = useRef(comingBack);
  useEffect(() => {
    if (!returning.current) return;
    returning.current = false;
    list.current?.querySelector<HTMLElement>('[data-point][tabindex="0"]')?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = steps[event.key];
    const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-point]')];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    entries[step(at, entries.length - 1)]?.focus();
  };

  return (
    // The keys are those of the buttons in it.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div className="history-days" ref={list} onKeyDown={onKeyDown}>
      {days.map((day) => (
        <section key={day.start} aria-labelledby={`day-${day.start}`}>
          <h3 id={`day-${day.start}`}>{dayWords(day, now, words)}</h3>
          <ul>
            {day.points.map((point) => (
              <HistoryEntry
                key={point.id}
                point={point}
                thisDevice={thisDevice}
                deviceNames={deviceNames}
                reachable={point.id === reachable}
                onReach={() => {
                  onReach(point);
                }}
                onOpen={() => {
                  onOpen(point);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
