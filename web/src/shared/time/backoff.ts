const firstDelayMs = 1_000;
const longestDelayMs = 30_000;

/**
 * How long to wait before the next try. Doubles from 1 s to 30 s; the upper half is random so that
 * many clients do not return in step after an outage. What the server asks for is a minimum.
 *
 * @param failures how many tries in a row have failed, 1 or more
 * @param random in [0, 1)
 */
export function backoffMs(failures: number, random: number, askedForMs: number | null): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - 1, 10));
  const jittered = ceiling / 2 + (ceiling / 2) * random;
  return Math.max(Math.round(jittered), askedForMs ?? 0);
}

/** Whole seconds to show in a countdown; never 0 while something is still to come. */
export function secondsUntil(at: number, now: number): number {
  return Math.max(1, Math.ceil((at - now) / 1000));
}
