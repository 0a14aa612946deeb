import type { Device } from '../../shared/api/devices';

/** How long a code can be entered, by the contract with the server. */
export const codeLifeMs = 10 * 60_000;

/**
 * When a code ends by this device's own clock. The server's clock says when it ends, and the two
 * need not agree: what can't be true is taken as a code that was made just now.
 */
export function endOf(expiresAt: number, receivedAt: number): number {
  const left = expiresAt - receivedAt;
  return receivedAt + (left > 0 && left <= codeLifeMs ? left : codeLifeMs);
}

/** `BCDF` and `GHJK`, however the server writes it. */
export function groupsOf(code: string): readonly [string, string] {
  const letters = code.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  return [letters.slice(0, 4), letters.slice(4)];
}

/** `B C D F, G H J K`: letters for an ear, with a pause where the eye sees the gap. */
export function spelled(code: string): string {
  return groupsOf(code)
    .map((group) => group.split('').join(' '))
    .join(', ');
}

/** The device that can open the session now and could not before. */
export function joinedSince(
  before: ReadonlySet<string>,
  devices: readonly Device[],
): Device | null {
  const joined = devices.find(
    ({ deviceId, kind, current, revokedAt }) =>
      kind === 'device' && !current && revokedAt === null && !before.has(deviceId),
  );
  return joined ?? null;
}
