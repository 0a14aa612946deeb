import { asFields, asString } from '../api/decode';
import type { DeviceDatabase } from '../storage/deviceDatabase';
import { isKey } from './sessionKeys';

/** What this device keeps to get into one session. */
export type KeptKeys = {
  /** This browser's own. */
  key: string | null;
  link: OpenedLink | null;
  /** The page locked the session by itself, as the server asked: there may be no other way in. */
  wantsLink: boolean;
};

/** A recovery link that was opened here. */
export type OpenedLink =
  /** Until the server has taken `key` as this browser's own, on the strength of the `secret`. */
  { kind: 'pending'; secret: string; key: string } | { kind: 'failed'; why: LinkTrouble };

/**
 * The server does not take the link, any more or at all; the session has as many devices as it may
 * have; or this browser can keep no key, so that the next reload would lock it out again.
 */
export type LinkTrouble = 'refused' | 'tooMany' | 'unkept';

export const nothingKept: KeptKeys = { key: null, link: null, wantsLink: false };

/** Where keys outlive the page. All reject with `StorageError`. */
export type KeyStore = {
  read: (sessionId: string) => Promise<KeptKeys>;
  /** Durably, before it resolves; all tabs of the browser one after another. */
  change: (sessionId: string, by: (kept: KeptKeys) => KeptKeys) => Promise<KeptKeys>;
};

export function keyStore(database: DeviceDatabase): KeyStore {
  return {
    read: (sessionId) =>
      database.transact(['keys'], 'relaxed', async (tx) =>
        decodeKept(await tx.objectStore('keys').get(sessionId)),
      ),
    change: (sessionId, by) =>
      database.transact(['keys'], 'strict', async (tx) => {
        const store = tx.objectStore('keys');
        const kept = by(decodeKept(await store.get(sessionId)));
        if (kept.key === null && kept.link === null) await store.delete(sessionId);
        else await store.put({ session: sessionId, ...kept });
        return kept;
      }),
  };
}

function decodeKept(value: unknown): KeptKeys {
  const fields = asFields(value);
  if (fields === null) return nothingKept;
  return {
    key: decodeKey(fields.key),
    link: decodeLink(fields.link),
    wantsLink: fields.wantsLink === true,
  };
}

function decodeLink(value: unknown): OpenedLink | null {
  const fields = asFields(value);
  if (fields?.kind === 'failed') {
    return { kind: 'failed', why: fields.why === 'tooMany' ? 'tooMany' : 'refused' };
  }
  const secret = decodeKey(fields?.secret);
  const key = decodeKey(fields?.key);
  return secret === null || key === null ? null : { kind: 'pending', secret, key };
}

function decodeKey(value: unknown): string | null {
  const key = asString(value);
  return key !== null && isKey(key) ? key : null;
}
