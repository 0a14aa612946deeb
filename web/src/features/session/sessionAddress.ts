const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const address = new RegExp(`^#/s/(${uuid})$`, 'i');
const whole = new RegExp(`^${uuid}$`, 'i');

export function sessionIdFromHash(hash: string): string | null {
  return address.exec(hash)?.[1]?.toLowerCase() ?? null;
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
