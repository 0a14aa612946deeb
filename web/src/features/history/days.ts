import type { HistoryPoint } from '../../shared/api/history';

/** The points of one day, in the order in which they came; `start` is its midnight. */
export type Day = {
  start: number;
  when: 'today' | 'yesterday' | 'earlier';
  points: readonly HistoryPoint[];
};

/** Points by the day they are of, in the person's own time zone. */
export function groupByDay(points: readonly HistoryPoint[], now: number): readonly Day[] {
  const days: Day[] = [];
  for (const point of points) {
    const start = midnight(point.at);
    const last = days.at(-1);
    if (last?.start === start) {
      days[days.length - 1] = { ...last, points: [...last.points, point] };
    } else {
      days.push({ start, when: whenIs(start, now), points: [point] });
    }
  }
  return days;
}

/** Pages overlap when a point comes while older ones are asked for: each is listed once. */
export function eachOnce(points: readonly HistoryPoint[]): readonly HistoryPoint[] {
  return [...new Map(points.map((point) => [point.id, point])).values()];
}

function whenIs(start: number, now: number): Day['when'] {
  if (start === midnight(now)) return 'today';
  // By the calendar: a day may have 23 or 25 hours.
  return start === midnight(now, -1) ? 'yesterday' : 'earlier';
}

function midnight(at: number, days = 0): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}
