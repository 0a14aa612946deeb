import { JournalError } from './journal';
import type { JournalRecord } from './state';

type Numbered = { number: number; record: JournalRecord };

/** A write that takes longer counts as trouble, so that sending no longer waits for it. */
export const slowAfterMs = 3_000;
/** After a failure the same records are tried again, also when nobody types. */
export const tryAgainAfterMs = 5_000;

/**
 * Writes records in their order, one transaction at a time. What came together goes together, and
 * of several unsent texts only the newest is written: typing is never slower than the disk.
 */
export function journalWriter(
  write: (records: readonly JournalRecord[]) => Promise<void>,
  onWritten: (upTo: number) => void,
  onFailed: (error: unknown) => void,
): { add: (number: number, record: JournalRecord) => void; stop: () => void } {
  let stopped = false;
  let queue: readonly Numbered[] = [];
  let busy = false;
  let again: ReturnType<typeof setTimeout> | undefined;

  async function pump(): Promise<void> {
    if (busy || stopped || queue.length === 0) return;
    busy = true;
    clearTimeout(again);
    const batch = condensed(queue);
    queue = [];
    const upTo = batch.at(-1)?.number ?? 0;
    const slow = setTimeout(() => {
      onFailed(new JournalError('slow', null));
    }, slowAfterMs);
    try {
      await write(batch.map(({ record }) => record));
      busy = false;
      onWritten(upTo);
      void pump();
    } catch (error) {
      busy = false;
      queue = [...batch, ...queue];
      onFailed(error);
      again = setTimeout(() => void pump(), tryAgainAfterMs);
    } finally {
      clearTimeout(slow);
    }
  }

  return {
    add(number, record) {
      queue = [...queue, { number, record }];
      void pump();
    },
    /** What is not yet on its way is not written any more. */
    stop() {
      stopped = true;
      clearTimeout(again);
    },
  };
}

/** Without those unsent texts that a later record replaces; the last number stays the last. */
export function condensed(queue: readonly Numbered[]): readonly Numbered[] {
  const last = queue.findLastIndex(({ record }) => aboutUnsent(record));
  return queue.filter(({ record }, place) => !aboutUnsent(record) || place === last);
}

function aboutUnsent({ kind }: JournalRecord): boolean {
  return kind === 'unsent' || kind === 'allSent';
}
