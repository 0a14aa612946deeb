import { asFields, asList, asNumber, asString } from '../../../shared/api/decode';
import type { KnownText, SetAside } from './state';

/*
 * Entries of the journal as they lie in the database. They are read like anything from outside: by
 * another release of this page, or by a disk that failed, they may have been written otherwise.
 */

export type UnsentEntry = {
  session: string;
  tab: string;
  text: string;
  base: { revision: number; etag: string; at: number | null };
  attempts: readonly string[];
  at: number;
};

export type KnownEntry = KnownText & { session: string; begunHere: boolean };
export type AsideEntry = SetAside & { session: string };

/** Null for what is not an entry; it is then set aside and reported. */
export function decodeUnsent(value: unknown): UnsentEntry | null {
  const fields = asFields(value);
  const base = asFields(fields?.base);
  const session = asString(fields?.session);
  const tab = asString(fields?.tab);
  const text = asString(fields?.text);
  const at = asNumber(fields?.at);
  const revision = asNumber(base?.revision);
  const etag = asString(base?.etag);
  if (session === null || tab === null || text === null || at === null) return null;
  if (revision === null || etag === null) return null;
  return {
    session,
    tab,
    text,
    base: { revision, etag, at: asNumber(base?.at) },
    attempts: asList(fields?.attempts).filter((attempt) => typeof attempt === 'string'),
    at,
  };
}

export function decodeKnown(value: unknown): KnownEntry | null {
  const fields = asFields(value);
  const session = asString(fields?.session);
  const revision = asNumber(fields?.revision);
  const text = asString(fields?.text);
  const etag = asString(fields?.etag);
  if (session === null || revision === null || text === null || etag === null) return null;
  return {
    session,
    revision,
    text,
    etag,
    at: asNumber(fields?.at),
    device: asString(fields?.device),
    begunHere: fields?.begunHere === true,
  };
}

const kinds: readonly SetAside['whose'][] = ['mine', 'theirs', 'otherTab', 'replaced'];

export function decodeAside(value: unknown): AsideEntry | null {
  const fields = asFields(value);
  const session = asString(fields?.session);
  const id = asString(fields?.id);
  const text = asString(fields?.text);
  const at = asNumber(fields?.at);
  const whose = asString(fields?.whose);
  if (session === null || id === null || text === null || at === null) return null;
  const known = kinds.find((kind) => kind === whose);
  if (known === undefined) return null;
  const flags = { kept: fields?.kept === true, dismissed: fields?.dismissed === true };
  return { session, id, text, at, whose: known, ...flags };
}
