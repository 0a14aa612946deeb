import type { KeptKeys } from './keyStore';

/** The keys of this browser, one a session; in memory after `load`, and in IndexedDB. */
export type SessionKeys = {
  /** Reads what this device keeps for a session; before its first request. Never rejects. */
  load: (sessionId: string) => Promise<void>;
  isLoaded: (sessionId: string) => boolean;
  /** For headers; synchronous. Null while none is kept. */
  current: (sessionId: string) => string | null;
  /** The key of this session, made and kept (strictly) if there is none. Rejects with StorageError. */
  ensure: (sessionId: string) => Promise<string>;
  /** A fresh key in place of the kept one (after a revocation); kept before it resolves. */
  renew: (sessionId: string) => Promise<string>;
  /** All that is kept for a session; the same object until it changes. */
  kept: (sessionId: string) => KeptKeys;
  /** Keeps something else before it resolves, and tells all tabs. Rejects with StorageError. */
  change: (sessionId: string, by: (kept: KeptKeys) => KeptKeys) => Promise<KeptKeys>;
  /** A recovery link is to be used when the session turns out to be locked; `load` waits for it. */
  openLink: (sessionId: string, secret: string) => void;
  /** Tells of what has changed, in this tab or in another. */
  subscribe: (listener: (sessionId: string) => void) => () => void;
};

/** A secret that lets a browser, or the holder of a link, into a session: 32 random bytes, base64url. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}

/** Whether a server would take it for a key at all. */
export function isKey(value: string): boolean {
  return /^[\w-]{43,128}$/.test(value);
}

/** What the server may know of a key: its SHA-256, in lower-case hex. */
export async function hashOfKey(key: string): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(key));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Browsers hash only on secure pages, and on a home network this one may be plain http. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle !== undefined) return new Uint8Array(await subtle.digest('SHA-256', bytes));
  return (await import('@noble/hashes/sha2.js')).sha256(bytes);
}

/** The address that opens a session anywhere; the secret stays in the part that no server sees. */
export function recoveryLink(sessionId: string, secret: string): string {
  return `${location.origin}/#/r/${sessionId}.${secret}`;
}
