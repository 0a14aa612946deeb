import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { JournalError } from './journal';
import { condensed, journalWriter, slowAfterMs, tryAgainAfterMs } from './journalWriter';
import type { JournalRecord } from './state';

const unsent = (text: string): JournalRecord => ({
  kind: 'unsent',
  text,
  base: { text: '', revision: 0, etag: '', at: null, device: null },
  attempts: [],
  at: 0,
});
const known: JournalRecord = {
  kind: 'known',
  text: { text: 'k', revision: 1, etag: 'e1', at: 1, device: null },
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A disk that answers when it is told to. */
function slowDisk() {
  const writes: { records: readonly JournalRecord[]; done: () => void; fail: () => void }[] = [];
  const told: string[] = [];
  const writer = journalWriter(
    (records) =>
      new Promise((resolve, reject) => {
        const fail = () => {
          reject(new JournalError('full', null));
        };
        writes.push({ records, done: resolve, fail });
      }),
    (upTo) => told.push(`written ${upTo}`),
    (error) => told.push(error instanceof JournalError ? error.trouble : 'other'),
  );
  return { writer, writes, told };
}

it('writes one batch at a time, of several unsent texts only the newest', async () => {
  const { writer, writes, told } = slowDisk();
  writer.add(1, unsent('a'));
  writer.add(2, unsent('ab'));
  writer.add(3, known);
  writer.add(4, unsent('abc'));
  expect(writes.map(({ records }) => records)).toEqual([[unsent('a')]]);
  writes[0]?.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(writes[1]?.records).toEqual([known, unsent('abc')]);
  writes[1]?.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(['written 1', 'written 4']);
});

it('loses no record to a failure, and tries again by itself', async () => {
  const { writer, writes, told } = slowDisk();
  writer.add(1, known);
  writes[0]?.fail();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(['full']);
  await vi.advanceTimersByTimeAsync(tryAgainAfterMs);
  expect(writes[1]?.records).toEqual([known]);
});

it('tries again at once with the next record, oldest first', async () => {
  const { writer, writes } = slowDisk();
  writer.add(1, known);
  writes[0]?.fail();
  await vi.advanceTimersByTimeAsync(0);
  writer.add(2, unsent('a'));
  expect(writes[1]?.records).toEqual([known, unsent('a')]);
});

it('says so when the disk is slow, and when it has written after all', async () => {
  const { writer, writes, told } = slowDisk();
  writer.add(1, known);
  await vi.advanceTimersByTimeAsync(slowAfterMs);
  expect(told).toEqual(['slow']);
  writes[0]?.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual(['slow', 'written 1']);
});

it('lets a struck-out text take the place of unsent ones before it', () => {
  const queue = [unsent('a'), known, { kind: 'allSent' } as const].map((record, i) => ({
    number: i,
    record,
  }));
  expect(condensed(queue).map(({ record }) => record.kind)).toEqual(['known', 'allSent']);
});
