import { linkFromHash, sessionIdFromHash, type SessionLink } from '../sessionAddress';

/** What somebody typed or pasted to get into a session. */
export type Entered =
  | { kind: 'code'; code: string }
  | ({ kind: 'link' } & SessionLink)
  /** The address of a session, without a secret. */
  | { kind: 'address'; sessionId: string }
  /** A link to another server: its secret is not for this one. */
  | { kind: 'elsewhere'; host: string }
  | { kind: 'cutLink' }
  | { kind: 'neither' };

/** The letters of codes: no vowels that would make words, and none that looks like another. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ';
const code = new RegExp(`^[${letters}]{8}$`);
const beginning = new RegExp(`^[${letters}]{0,8}$`);

/**
 * Whatever the case, and with spaces and dashes wherever they are.
 *
 * @param here the host of this page
 */
export function readEntered(entered: string, here: string): Entered {
  const compact = entered.replace(/\s/g, '');
  const hash = compact.indexOf('#');
  if (hash >= 0) {
    const host = hostBefore(compact.slice(0, hash));
    return host === null || host === here
      ? readHash(compact.slice(hash))
      : { kind: 'elsewhere', host };
  }
  const plain = lettersOf(entered);
  return code.test(plain) ? { kind: 'code', code: plain } : { kind: 'neither' };
}

/** Null where none is named, or none can be read. */
function hostBefore(address: string): string | null {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).host : null;
}

function readHash(hash: string): Entered {
  const link = linkFromHash(hash);
  if (link !== null) return { kind: 'link', ...link };
  const sessionId = sessionIdFromHash(hash);
  return sessionId === null ? { kind: 'cutLink' } : { kind: 'address', sessionId };
}

/** A code as it is shown, `BCDF-GHJK`, also while it is being typed; anything else as it is. */
export function grouped(entered: string): string {
  const plain = lettersOf(entered);
  if (!beginning.test(plain)) return entered;
  return plain.length > 4 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain;
}

function lettersOf(entered: string): string {
  return entered.replace(/[\s\p{Pd}]/gu, '').toUpperCase();
}
