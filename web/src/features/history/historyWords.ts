import type { HistoryPoint } from '../../shared/api/history';
import type { Failure } from '../../shared/api/problem';
import { explainFailure } from '../../shared/messages/explainFailure';
import type { Messages } from '../../shared/messages/messages';
import type { Day } from './days';

/** `Friday 20 February`, with the year where it is another one. */
export function dayWords(day: Day, now: number, words: Messages): string {
  if (day.when !== 'earlier') return words.history[day.when];
  const otherYear = new Date(day.start).getFullYear() !== new Date(now).getFullYear();
  return new Intl.DateTimeFormat(words.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(otherYear ? { year: 'numeric' } : {}),
  }).format(day.start);
}

/** The devices as they name themselves in saves, and what people call them. */
export type KnownDevices = { thisDevice: string; deviceNames: ReadonlyMap<string, string> };

/** What is known of a point beside its time and reason: nothing is said of what is not. */
export function aboutPoint(point: HistoryPoint, known: KnownDevices, words: Messages): string {
  const { history } = words;
  const device = point.device === null ? [] : [deviceWords(point.device, known, words)];
  return [...device, ...(point.words === null ? [] : [history.words(point.words)])].join(' · ');
}

function deviceWords(
  device: string,
  { thisDevice, deviceNames }: KnownDevices,
  { history }: Messages,
): string {
  if (device === thisDevice) return history.thisDevice;
  const name = deviceNames.get(device);
  return name === undefined ? history.otherDevice : `\u2068${name}\u2069`;
}

/** Why something of the history can't be shown, and that nothing is lost by it. */
export function historyFailure(failure: Failure, online: boolean, words: Messages): string {
  const { history } = words;
  if (failure.kind === 'unreachable' && !online) return history.offline;
  const code = failure.kind === 'answered' ? (failure.problem.code ?? '') : '';
  switch (code) {
    case 'snapshot_not_found':
      return history.gone;
    case 'snapshot_damaged':
      return history.damaged;
    case 'newer_release':
      return history.newerRelease;
    default:
      return `${explainFailure(failure, words)} ${history.safe}`;
  }
}
