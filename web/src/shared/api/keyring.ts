import type { Failure } from './problem';

/** With which key calls about a session are made. */
export type Keyring = {
  isLoaded: (sessionId: string) => boolean;
  /** Reads what this device keeps, if it can; before the first call about a session. */
  load: (sessionId: string) => Promise<void>;
  /** Null while this browser has none. */
  current: (sessionId: string) => string | null;
  /**
   * A call was refused for want of a key. Null once there is one to call again with, else why not.
   *
   * @param used the key that the call was made with
   */
  regain: (sessionId: string, used: string | null, refusal: Failure) => Promise<Failure | null>;
};

const noKeys: Keyring = {
  isLoaded: () => true,
  load: () => Promise.resolve(),
  current: () => null,
  regain: (_sessionId, _used, refusal) => Promise.resolve(refusal),
};

let inUse = noKeys;

export function keyring(): Keyring {
  return inUse;
}

/** From now on calls are made with these keys. */
export function callWith(keys: Keyring): void {
  inUse = keys;
}
