import { deviceStorage } from '../../shared/storage/deviceStorage';
import { parseRecent, remember, type RecentSession } from './recentSessions';

const key = 'holdfast.recent';

/** Reads afresh each time: another tab may have added to the list meanwhile. */
export function recentSessions(): readonly RecentSession[] {
  return parseRecent(deviceStorage.read(key));
}

export function rememberSession(entry: RecentSession): void {
  deviceStorage.write(key, JSON.stringify(remember(recentSessions(), entry)));
}
