import type { Device } from '../../shared/api/devices';
import type { Failure } from '../../shared/api/problem';
import { explainFailure } from '../../shared/messages/explainFailure';
import type { Messages } from '../../shared/messages/messages';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** The server notes only every ten minutes or so when a device was last there. */
const justNowMs = 15 * minuteMs;

// What would turn the words around it round, or hide some of them.
const invisible = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A label as a line of plain words: somebody else may have written it. */
export function plainLabel(label: string): string {
  return label.replace(invisible, '').trim();
}

/** How a device or link is called on the page. */
export function nameOf({ kind, label, createdAt }: Device, { devices, locale }: Messages): string {
  if (kind === 'link') return devices.linkMade(dayOf(createdAt, locale));
  return plainLabel(label) || devices.unnamed;
}

/** Whether one of them is a recovery link that is in force. */
export function hasLink(devices: readonly Device[]): boolean {
  return devices.some(({ kind, revokedAt }) => kind === 'link' && revokedAt === null);
}

/** `21 November 2026`, in the person's own time zone. */
export function dayOf(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    at,
  );
}

/** When a device was last there; null for a link that nobody has used yet. */
export function seenWords(device: Device, now: number, words: Messages): string | null {
  const { devices, locale } = words;
  const { kind, createdAt, lastSeenAt } = device;
  if (kind === 'link') {
    const used = lastSeenAt !== null && lastSeenAt > createdAt;
    return used ? devices.used(agoWords(now - lastSeenAt, locale)) : null;
  }
  const ago = now - (lastSeenAt ?? createdAt);
  return device.current || ago < justNowMs ? devices.seenNow : devices.seen(agoWords(ago, locale));
}

/** When a device was added; null for a link, which is called by it. */
export function addedWords(device: Device, now: number, words: Messages): string | null {
  const { kind, createdAt } = device;
  if (kind === 'link') return null;
  const thisYear = new Date(createdAt).getFullYear() === new Date(now).getFullYear();
  const day = new Intl.DateTimeFormat(words.locale, {
    day: 'numeric',
    month: 'long',
    ...(thisYear ? {} : { year: 'numeric' }),
  });
  return words.devices.added(day.format(createdAt));
}

function agoWords(ms: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const ago = Math.max(0, ms);
  if (ago < hourMs) return format.format(-Math.floor(ago / minuteMs), 'minute');
  if (ago < dayMs) return format.format(-Math.floor(ago / hourMs), 'hour');
  if (ago < 60 * dayMs) return format.format(-Math.floor(ago / dayMs), 'day');
  return format.format(-Math.floor(ago / (30 * dayMs)), 'month');
}

/** Why something about devices did not work. */
export function devicesFailure(failure: Failure, online: boolean, words: Messages): string {
  const { devices } = words;
  if (failure.kind !== 'answered') {
    return failure.kind === 'unreachable' && !online
      ? devices.offline
      : explainFailure(failure, words);
  }
  const { problem, retryAfterMs } = failure;
  const known = problem.code === null ? null : (saidOf(words)[problem.code] ?? null);
  if (known !== null) return known;
  return problem.status === 429 && retryAfterMs !== null
    ? devices.waitMinutes(Math.max(1, Math.ceil(retryAfterMs / minuteMs)))
    : explainFailure(failure, words);
}

const saidOf = ({ devices, keys, settings }: Messages): Partial<Record<string, string>> => ({
  session_locked: `${devices.notYours} ${devices.comeIn(keys.title, settings.label)}`,
  too_many_devices: devices.link.tooMany,
  last_key: devices.lastKey,
  device_not_found: devices.gone,
});
