/** `14:02` today, `12 Nov, 14:02` on another day, in the person's own time zone. */
export function formatTime(at: number, now: number, locale: string): string {
  const time = timeOfDay(at, locale);
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time;
  const otherYear = new Date(at).getFullYear() !== new Date(now).getFullYear();
  const day = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(otherYear ? { year: 'numeric' } : {}),
  }).format(at);
  return `${day}, ${time}`;
}

/** `14:02`, whatever the day. */
export function timeOfDay(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
