import type { ServerText } from '../../../shared/api/session';
import { sendable } from '../../../shared/text/sendable';
import type { KnownText, SyncState } from './state';

/** How many devices' last saves the server remembers. */
const devicesRemembered = 8;

type Lineage = Pick<SyncState, 'saved' | 'ancestors'>;

/**
 * The newest text that both the one on the screen and the server's grew from. Usually the last one
 * confirmed; an older one when the server's own account of each device's last save lacks that,
 * because it lost its hot store.
 */
export function ancestorOf(state: Lineage, theirs: ServerText): KnownText | null {
  return sharedWith(state, theirs).at(-1) ?? null;
}

/** The known texts, by revision, up to the last that went into the server's. */
export function sharedWith({ saved, ancestors }: Lineage, theirs: ServerText): KnownText[] {
  // What this device knows beyond `saved` came by another tab: ours did not grow from that.
  const line = [...ancestors.filter(({ revision }) => revision < saved.revision), saved].sort(
    (a, b) => a.revision - b.revision,
  );
  const lost = line.findIndex((known) => !isBefore(known, theirs) || !isPartOf(known, theirs));
  return lost === -1 ? line : line.slice(0, lost);
}

function isBefore(known: KnownText, theirs: ServerText): boolean {
  if (known.revision !== theirs.revision) return known.revision < theirs.revision;
  return sendable(known.text) === theirs.text;
}

function isPartOf({ device, revision }: KnownText, { savedBy }: ServerText): boolean {
  if (device === null) return true;
  const last = savedBy[device];
  if (last !== undefined) return last >= revision;
  const count = Object.keys(savedBy).length;
  // A server that tells of nobody, or of as many as it can, says nothing about the others.
  return count === 0 || count >= devicesRemembered;
}
