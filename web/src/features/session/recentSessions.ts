import { asFields, asList, asNumber, asString, present } from '../../shared/api/decode';
import { isSessionId } from './sessionAddress';

/** A session that was opened here. The list is the only way back to it, so nothing is cut off. */
export type RecentSession = { id: string; at: number; title: string };

const titleLength = 60;

export function remember(
  list: readonly RecentSession[],
  entry: RecentSession,
): readonly RecentSession[] {
  return [entry, ...list.filter(({ id }) => id !== entry.id)].sort((a, b) => b.at - a.at);
}

/** The first line with words in it, which in a resume is most often the name. */
export function titleOf(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  return line.trim().slice(0, titleLength);
}

export function parseRecent(stored: string | null): readonly RecentSession[] {
  if (stored === null) return [];
  try {
    return asList(JSON.parse(stored)).map(parseEntry).filter(present);
  } catch {
    return [];
  }
}

function parseEntry(value: unknown): RecentSession | null {
  const fields = asFields(value);
  const id = asString(fields?.id);
  const at = asNumber(fields?.at);
  return isSessionId(id) && at !== null ? { id, at, title: asString(fields?.title) ?? '' } : null;
}
