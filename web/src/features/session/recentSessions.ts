import { asFields, asList, asNumber, asString, present } from '../../shared/api/decode';
import { countWords } from '../../shared/text/countWords';
import { isSessionId } from './sessionAddress';

/**
 * A session that was opened here. The list is the only way back to it, so nothing is cut off.
 * `words` is null for one that was listed before sizes were noted.
 */
export type RecentSession = { id: string; at: number; title: string; words: number | null };

const titleLength = 60;

export function remember(
  list: readonly RecentSession[],
  entry: RecentSession,
): readonly RecentSession[] {
  return [entry, ...forget(list, entry.id)].sort((a, b) => b.at - a.at);
}

/** Only the list is shorter then: the session itself stays where it is. */
export function forget(list: readonly RecentSession[], id: string): readonly RecentSession[] {
  return list.filter((listed) => listed.id !== id);
}

/**
 * Notes what a session's text is now. An empty one is not worth listing, but one that was emptied
 * stays listed under its last title: its history may be what somebody comes back for.
 */
export function noteText(
  list: readonly RecentSession[],
  { id, at, text }: { id: string; at: number; text: string },
): readonly RecentSession[] {
  if (text.trim() !== '') {
    return remember(list, { id, at, title: titleOf(text), words: countWords(text) });
  }
  const listed = list.find((entry) => entry.id === id);
  return listed === undefined ? list : remember(list, { ...listed, at, words: 0 });
}

/** The first line with words in it, which in a resume is most often the name. */
export function titleOf(text: string): string {
  const line = /\S.*/u.exec(text)?.[0] ?? '';
  return line.slice(0, titleLength).trim();
}

/** Those whose title has what is searched for, however it is cased. */
export function matching(list: readonly RecentSession[], search: string): readonly RecentSession[] {
  const wanted = search.trim().toLocaleLowerCase();
  return list.filter(({ title }) => title.toLocaleLowerCase().includes(wanted));
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
  if (!isSessionId(id) || at === null) return null;
  return { id, at, title: asString(fields?.title) ?? '', words: asNumber(fields?.words) };
}
