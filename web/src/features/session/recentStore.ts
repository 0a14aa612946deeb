import { deviceStorage } from '../../shared/storage/deviceStorage';
import { forget, noteText, parseRecent, remember, type RecentSession } from './recentSessions';

const key = 'holdfast.recent';
const listeners = new Set<() => void>();
// The list of this tab alone, while the device refuses to keep one.
let onlyHere: string | null = null;

/** The list as it is stored. Reads afresh each time: another tab may have added to it meanwhile. */
export function storedRecent(): string | null {
  return onlyHere ?? deviceStorage.read(key);
}

/** Whether the list outlives this tab. */
export function keepsRecent(): boolean {
  return onlyHere === null && deviceStorage.write(`${key}.probe`, '');
}

export function noteSession(session: { id: string; at: number; text: string }): void {
  change((list) => noteText(list, session));
}

export function forgetSession(id: string): void {
  change((list) => forget(list, id));
}

export function listAgain(entry: RecentSession): void {
  change((list) => remember(list, entry));
}

/** Tells of changes made in this tab and in others. */
export function onRecent(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

function change(by: (list: readonly RecentSession[]) => readonly RecentSession[]): void {
  const before = parseRecent(storedRecent());
  const after = by(before);
  if (after === before) return;
  const stored = JSON.stringify(after);
  onlyHere = deviceStorage.write(key, stored) ? null : stored;
  for (const listener of [...listeners]) listener();
}
