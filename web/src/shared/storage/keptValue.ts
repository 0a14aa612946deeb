/** Something being written beside the resume: on the screen at once, on the device a moment later. */
export type KeptValue<T> = {
  now: () => T;
  change: (by: (value: T) => T) => void;
  /** Resolves once the value is on the device, or cannot be. */
  keep: () => Promise<void>;
  subscribe: (listener: () => void) => () => void;
  /** Reads what was kept, and keeps what changes. Returns the leaving. */
  start: () => () => void;
};

/** Where one value outlives the page; both may reject, which costs only the keeping. */
export type KeptPlace<T> = {
  read: () => Promise<T | null>;
  write: (value: T) => Promise<void>;
};

export const keptPauseMs = 400;

/** @param place null where nothing can be kept */
export function keptValue<T>(initial: T, place: KeptPlace<T> | null): KeptValue<T> {
  let value = initial;
  let touched = false;
  let unwritten = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function tell(): void {
    for (const listener of [...listeners]) listener();
  }

  async function keep(): Promise<void> {
    clearTimeout(timer);
    if (!unwritten) return;
    unwritten = false;
    // What cannot be kept still stands on the page.
    await place?.write(value).catch(() => undefined);
  }

  function write(): void {
    void keep();
  }

  return {
    now: () => value,
    change(by) {
      touched = true;
      unwritten = true;
      value = by(value);
      tell();
      clearTimeout(timer);
      timer = setTimeout(write, keptPauseMs);
    },
    keep,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start() {
      void place?.read().then(
        (found) => {
          if (found === null || touched) return;
          value = found;
          tell();
        },
        () => undefined,
      );
      const hidden = () => {
        if (document.visibilityState === 'hidden') write();
      };
      document.addEventListener('visibilitychange', hidden);
      // The earlier of the two leaves the device more time to write.
      window.addEventListener('beforeunload', write);
      window.addEventListener('pagehide', write);
      return () => {
        document.removeEventListener('visibilitychange', hidden);
        window.removeEventListener('beforeunload', write);
        window.removeEventListener('pagehide', write);
        write();
      };
    },
  };
}
