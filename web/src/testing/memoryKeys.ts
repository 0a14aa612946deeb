import { nothingKept, type KeptKeys, type KeyStore } from '../shared/keys/keyStore';
import { StorageError } from '../shared/storage/deviceDatabase';

/** Where keys outlive the page, in memory; it can be made to fail. */
export function memoryKeys(): KeyStore & { kept: Map<string, KeptKeys>; fail: () => void } {
  const kept = new Map<string, KeptKeys>();
  let failing = false;

  function check(): Promise<void> {
    return failing ? Promise.reject(new StorageError('full', null)) : Promise.resolve();
  }

  return {
    kept,
    fail() {
      failing = true;
    },
    read: (sessionId) => check().then(() => kept.get(sessionId) ?? nothingKept),
    change: (sessionId, by) =>
      check().then(() => {
        const next = by(kept.get(sessionId) ?? nothingKept);
        kept.set(sessionId, next);
        return next;
      }),
  };
}
