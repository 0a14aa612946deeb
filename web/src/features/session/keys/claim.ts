import { claimPairing } from '../../../shared/api/devices';
import { isPassing, type Failure } from '../../../shared/api/problem';
import { nothingKept } from '../../../shared/keys/keyStore';
import type { Self } from '../../../shared/keys/regain';
import { hashOfKey, type SessionKeys } from '../../../shared/keys/sessionKeys';
import { StorageError } from '../../../shared/storage/deviceDatabase';
import { isSessionId } from '../sessionAddress';

/** What became of a code. */
export type ClaimOutcome =
  | { kind: 'opened'; sessionId: string }
  /** This browser can keep no key, so the code was not used. */
  | { kind: 'unkept' }
  | { kind: 'failed'; failure: Failure };

/**
 * Has another device's code let this browser into its session. The key for it is kept first, under
 * the code, so that trying again after a lost answer, or a reload, brings the same answer. Never
 * rejects.
 *
 * @param code its eight letters
 */
export async function claim(code: string, keys: SessionKeys, self: Self): Promise<ClaimOutcome> {
  const place = `code.${code}`;
  try {
    const key = await keys.ensure(place);
    const keyHash = await hashOfKey(key);
    const { device, label } = self;
    const result = await claimPairing({ code, keyHash, label: label(), device });
    if (!result.ok) {
      if (!isPassing(result.failure)) await keys.change(place, () => nothingKept);
      return { kind: 'failed', failure: result.failure };
    }
    const { sessionId } = result.value;
    if (!isSessionId(sessionId)) return { kind: 'failed', failure: { kind: 'strange' } };
    await keys.change(sessionId, () => ({ ...nothingKept, key }));
    await keys.change(place, () => nothingKept);
    return { kind: 'opened', sessionId };
  } catch (error) {
    return error instanceof StorageError
      ? { kind: 'unkept' }
      : { kind: 'failed', failure: { kind: 'unreachable' } };
  }
}
