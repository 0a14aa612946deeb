const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const address = new RegExp(`^#/s/(${uuid})$`, 'i');
const linkAddress = new RegExp(`^#/r/(${uuid})\\.([\\w-]{43,128})$`, 'i');
const whole = new RegExp(`^${uuid}$`, 'i');

export function sessionIdFromHash(hash: string): string | null {
  return address.exec(hash)?.[1]?.toLowerCase() ?? null;
}

/** A recovery link: a session, and the secret that opens it. */
export type SessionLink = { sessionId: string; secret: string };

/** Null unless it is whole. */
export function linkFromHash(hash: string): SessionLink | null {
  const [, sessionId, secret] = linkAddress.exec(hash) ?? [];
  if (sessionId === undefined || secret === undefined) return null;
  return { sessionId: sessionId.toLowerCase(), secret };
}

/** Whether the address means to be a recovery link. */
export function namesLink(hash: string): boolean {
  return hash.startsWith('#/r/');
}

/** Whether the address is one of this page's own, and yet no session can be read in it. */
export function namesNothing(hash: string): boolean {
  return hash.startsWith('#/') && hash !== '#/' && sessionIdFromHash(hash) === null;
}

export function hashForSession(sessionId: string): string {
  return `#/s/${sessionId}`;
}

export function isSessionId(value: string | null): value is string {
  return value !== null && whole.test(value);
}
