import type { StartText } from './starters';

const waiting = new Map<string, StartText>();

/** Leaves a text for a session that is about to be opened in this tab. */
export function leaveFor(sessionId: string, start: StartText): void {
  waiting.set(sessionId, start);
}

/** Takes what was left for a session, once. */
export function takeFor(sessionId: string): StartText | null {
  const start = waiting.get(sessionId) ?? null;
  waiting.delete(sessionId);
  return start;
}
