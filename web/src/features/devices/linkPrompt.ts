import { asFields, asNumber } from '../../shared/api/decode';
import { deviceStorage } from '../../shared/storage/deviceStorage';

/*
 * When to ask for a recovery link. A text of 120 words is about a third of a page: more than
 * somebody tries out, and less than they would like to write again. Ten minutes after it was first
 * open in this browser they have either stayed with it or come back to it. "Not now" is believed
 * for a week, or until the text is twice as long.
 */
const leastWords = 120;
const leastAgeMs = 10 * 60_000;
const notNowMs = 7 * 24 * 60 * 60_000;

/** `since` is when the session was first open here; `notNow` when, and at how many words. */
export type PromptMemory = { since: number; notNow: { at: number; words: number } | null };

/** Whether the work in an open session is worth a recovery link by now. */
export function isWorthALink({ since }: PromptMemory, words: number, now: number): boolean {
  return words >= leastWords && now - since >= leastAgeMs;
}

/** Whether the person has said that they do not want to be asked yet. */
export function isPutOff({ notNow }: PromptMemory, words: number, now: number): boolean {
  return notNow !== null && now - notNow.at < notNowMs && words < 2 * Math.max(1, notNow.words);
}

const keyOf = (sessionId: string) => `holdfast.linkPrompt.${sessionId}`;

/** Null where this browser keeps nothing: then it can keep no key either, and there is no asking. */
export function recallPrompt(sessionId: string, now: number): PromptMemory | null {
  const stored = parse(deviceStorage.read(keyOf(sessionId)));
  if (stored !== null) return stored;
  const begun: PromptMemory = { since: now, notNow: null };
  return keepPrompt(sessionId, begun) ? begun : null;
}

export function keepPrompt(sessionId: string, memory: PromptMemory): boolean {
  return deviceStorage.write(keyOf(sessionId), JSON.stringify(memory));
}

function parse(stored: string | null): PromptMemory | null {
  if (stored === null) return null;
  try {
    const fields = asFields(JSON.parse(stored));
    const since = asNumber(fields?.since);
    const notNow = asFields(fields?.notNow);
    const [at, words] = [asNumber(notNow?.at), asNumber(notNow?.words)];
    if (since === null) return null;
    return { since, notNow: at === null || words === null ? null : { at, words } };
  } catch {
    return null;
  }
}
