import { registerDevice } from '../api/devices';
import type { Keyring } from '../api/keyring';
import { codeOf, isPassing, type Failure } from '../api/problem';
import { StorageError } from '../storage/deviceDatabase';
import type { OpenedLink } from './keyStore';
import { hashOfKey, newKey, type SessionKeys } from './sessionKeys';

/** What this browser says of itself: its name in saves, and the one that people know it by. */
export type Self = { device: string; label: () => string };

/**
 * The keys with which calls are made. When one is refused, a key is looked for that another tab may
 * have got meanwhile; then a recovery link that was opened here is used, or this browser registered
 * where the server forbids sessions without keys.
 */
export function keyringOf(keys: SessionKeys, self: Self): Keyring {
  const underWay = new Map<string, Promise<Failure | null>>();

  async function regain(sessionId: string, refusal: Failure): Promise<Failure | null> {
    if (codeOf(refusal) === 'key_required') return lock(sessionId, refusal);
    const { link } = keys.kept(sessionId);
    return link?.kind === 'pending' ? enterByLink(sessionId, link, refusal) : refusal;
  }

  async function enterByLink(
    sessionId: string,
    { key, secret }: Extract<OpenedLink, { kind: 'pending' }>,
    refusal: Failure,
  ): Promise<Failure | null> {
    const failure = await register(sessionId, key, secret);
    if (failure === null) {
      await keys.change(sessionId, (kept) => ({ ...kept, key, link: null }));
      return null;
    }
    // Until it was answered, it is not to be lost.
    if (isPassing(failure)) return failure;
    const why = codeOf(failure) === 'too_many_devices' ? 'tooMany' : 'refused';
    await keys.change(sessionId, (kept) => ({ ...kept, link: { kind: 'failed', why } }));
    return refusal;
  }

  async function lock(sessionId: string, refusal: Failure): Promise<Failure | null> {
    const made = newKey();
    // Said before it is so: an answer may be lost, and nobody would be told of the lock any more.
    const { key } = await keys.change(sessionId, (kept) => ({
      ...kept,
      key: kept.key ?? made,
      wantsLink: true,
    }));
    const failure = await register(sessionId, key ?? made, key ?? made);
    if (failure === null || isPassing(failure)) return failure;
    await keys.change(sessionId, (kept) => ({ ...kept, wantsLink: false }));
    return codeOf(failure) === 'session_locked' ? failure : refusal;
  }

  /** Null when it is done. */
  async function register(sessionId: string, key: string, as: string): Promise<Failure | null> {
    const { device, label } = self;
    const registration = { keyHash: await hashOfKey(key), label: label(), device };
    const result = await registerDevice(sessionId, registration, as);
    return result.ok ? null : result.failure;
  }

  async function start(
    sessionId: string,
    used: string | null,
    refusal: Failure,
  ): Promise<Failure | null> {
    await keys.load(sessionId);
    if (keys.current(sessionId) !== used) return null;
    try {
      return await regain(sessionId, refusal);
    } catch (error) {
      // A key that cannot be kept is not registered: it would lock this browser out.
      return error instanceof StorageError ? refusal : { kind: 'unreachable' };
    }
  }

  return {
    isLoaded: keys.isLoaded,
    load: keys.load,
    current: keys.current,
    regain(sessionId, used, refusal) {
      // All calls that are refused at the same time wait for the same key.
      const trying =
        underWay.get(sessionId) ??
        start(sessionId, used, refusal).finally(() => underWay.delete(sessionId));
      underWay.set(sessionId, trying);
      return trying;
    },
  };
}
