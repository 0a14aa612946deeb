import { asFields, asString } from '../../shared/api/decode';
import { tabStorage } from '../../shared/storage/tabStorage';
import { startKinds, type StartText } from './starters';

const waiting = new Map<string, StartText>();
const key = (sessionId: string) => `holdfast.start.${sessionId}`;

/** Leaves a text for a session that is about to be opened in this tab; a reload keeps it. */
export function leaveFor(sessionId: string, start: StartText): void {
  waiting.set(sessionId, start);
  tabStorage.write(key(sessionId), JSON.stringify(start));
}

/** Takes what was left for a session, once. */
export function takeFor(sessionId: string): StartText | null {
  const start = waiting.get(sessionId) ?? parse(tabStorage.read(key(sessionId)));
  waiting.delete(sessionId);
  tabStorage.write(key(sessionId), '');
  return start;
}

function parse(stored: string | null): StartText | null {
  if (stored === null) return null;
  try {
    const fields = asFields(JSON.parse(stored));
    const text = asString(fields?.text);
    const what = startKinds.find((kind) => kind === fields?.what);
    return text === null || what === undefined ? null : { text, what };
  } catch {
    return null;
  }
}
