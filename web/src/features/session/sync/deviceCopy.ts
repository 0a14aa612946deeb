import { threeWay } from '../../../shared/text/threeWay';
import type { KnownText, SetAside } from './state';

/** Words that no server has confirmed, and the text that they were built on. */
export type Unsent = { text: string; base: KnownText; attempts: readonly string[]; at: number };

/** What this device has of one session. */
export type DeviceCopy = {
  unsent: (Unsent & { tabs?: readonly string[] }) | null;
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
export const beginning: KnownText = { text: '', revision: 0, etag: '0', at: null, device: null };

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

/** What one tab left. */
export type Left = Unsent & { tab: string };
/** `tabs` are those whose words are in it. */
type Gathered = Left & { tabs: readonly string[] };

/**
 * The words of several tabs that are gone come together. What this device knows to be saved since
 * is merged with them, then they with each other; the newest go on, and what overlaps is set aside.
 *
 * @param left each tab's unsent words
 */
export function gather(
  left: readonly Left[],
  known: readonly KnownText[],
  setAside: readonly SetAside[],
): {
  newest: Gathered | null;
  toSetAside: readonly SetAside[];
} {
  const others: Left[] = [];
  let newest: Gathered | null = null;
  for (const one of [...left].sort((a, b) => b.at - a.at)) {
    const unsaved = onNewest(one, known.at(-1));
    if (unsaved === null) others.push(one);
    else if (unsaved.text === unsaved.base.text) continue;
    else if (newest === null) newest = { ...unsaved, tabs: [one.tab] };
    else {
      const merged: Left | null = mergedWith(newest, unsaved);
      if (merged === null) others.push(one);
      else newest = { ...merged, tabs: [...newest.tabs, one.tab] };
    }
  }
  const here = new Set([newest?.text, ...[...known, ...setAside].map(({ text }) => text)]);
  const toSetAside = others
    .filter(({ text }, at) => !here.has(text) && others.findIndex((o) => o.text === text) === at)
    .map(({ tab, text, at }) => ({
      id: `tab-${tab}-${at}`,
      whose: 'otherTab' as const,
      text,
      at,
      kept: false,
      dismissed: false,
    }));
  return { newest, toSetAside };
}

/** Words that another tab has saved since are none any more; null where they meet others there. */
function onNewest(one: Left, newest: KnownText | undefined): Left | null {
  if (newest === undefined || newest.revision <= one.base.revision) return one;
  const merged = threeWay(one.base.text, newest.text, one.text);
  return merged.kind === 'clean' ? { ...one, text: merged.text, base: newest } : null;
}

function mergedWith(newest: Left, other: Left): Left | null {
  if (newest.base.revision !== other.base.revision) return null;
  const merged = threeWay(newest.base.text, newest.text, other.text);
  if (merged.kind !== 'clean') return null;
  return { ...newest, text: merged.text, attempts: [...other.attempts, ...newest.attempts] };
}
