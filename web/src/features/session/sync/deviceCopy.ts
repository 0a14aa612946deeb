import type { KnownText, SetAside } from './state';

/** Words that no server has confirmed, and the text that they were built on. */
export type Unsent = { text: string; base: KnownText; attempts: readonly string[]; at: number };

/** What this device has of one session. */
export type DeviceCopy = {
  unsent: Unsent | null;
  /** Texts that the server has confirmed or shown, the oldest revision first. */
  known: readonly KnownText[];
  setAside: readonly SetAside[];
  /** It was begun on this device, and no server has shown or confirmed any text of it since. */
  begunHere: boolean;
  /** How many entries could not be read; they are kept as they are. */
  damaged: number;
};

export const noCopy: DeviceCopy = {
  unsent: null,
  known: [],
  setAside: [],
  begunHere: false,
  damaged: 0,
};

/** A session that no server knows, as each server shows it: with the ETag of its revision, 0. */
export const beginning: KnownText = { text: '', revision: 0, etag: '0', at: null };

/** How many known texts of a session are kept while the cold store does not follow. */
export const knownKept = 60;

/**
 * Which of the known revisions the journal may let go of: those before the newest one that the cold
 * store has, as that one is what a server without its hot store would show. Bases of unsent words
 * stay. Past the limit the ones in the middle go, so that both ends of the line remain.
 *
 * @param revisions ascending
 */
export function surplus(
  revisions: readonly number[],
  covered: number,
  bases: ReadonlySet<number>,
): readonly number[] {
  const floor = revisions.findLast((revision) => revision <= covered) ?? 0;
  const kept = revisions.filter((revision) => revision >= floor);
  const room = kept.length <= knownKept ? kept : [kept[0], ...kept.slice(1 - knownKept)];
  const stays = new Set([...room, ...bases]);
  return revisions.filter((revision) => !stays.has(revision));
}

/**
 * The copy in which the words of several tabs that are gone come together: the newest go on, the
 * others are set aside unless the newest, or the server, have the same.
 *
 * @param left each tab's unsent words
 */
export function gather(
  left: readonly (Unsent & { tab: string })[],
  known: readonly KnownText[],
  setAside: readonly SetAside[],
): {
  newest: (Unsent & { tab: string }) | null;
  toSetAside: readonly SetAside[];
} {
  const unsent = [...left]
    .sort((a, b) => b.at - a.at)
    .filter(({ text, base }) => text !== base.text);
  const newest = unsent[0] ?? null;
  const here = new Set([
    ...known.map(({ text }) => text),
    ...setAside.map(({ text }) => text),
    ...(newest === null ? [] : [newest.text]),
  ]);
  const toSetAside = unsent
    .slice(1)
    .filter(({ text }) => !here.has(text))
    .map(({ tab, text, at }) => ({
      id: `tab-${tab}-${at}`,
      whose: 'otherTab' as const,
      text,
      at,
    }));
  return { newest, toSetAside };
}
