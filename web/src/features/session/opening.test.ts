import { describe, expect, it } from 'vitest';
import { problem, start, unreachable } from '../../testing/playSync';
import { decideOpening, type DeviceRead } from './opening';
import { noCopy, type DeviceCopy } from './sync/deviceCopy';
import type { SessionLoad } from './useSessionLoad';

const known = { text: 'a', revision: 1, etag: 'e1', at: 1, device: null };
const read = (more: Partial<DeviceCopy> = {}): DeviceRead => ({
  kind: 'read',
  copy: { ...noCopy, ...more },
});
const withUnsent = read({ unsent: { text: 'ab', base: known, attempts: [], at: 5 } });
const withKnown = read({ known: [known] });

const loaded: SessionLoad = {
  kind: 'loaded',
  session: { resume: start, chat: [], olderChat: null, snapshotRevision: 0, rehydratedInMs: null },
};
const down: SessionLoad = { kind: 'failed', failure: unreachable, next: null };
const gone = (status: number): SessionLoad => ({
  kind: 'failed',
  failure: problem(status),
  next: null,
});

describe('opening a session', () => {
  it.each<[string, DeviceRead, SessionLoad, string]>([
    ['waits until this device has been asked', { kind: 'reading' }, loaded, 'opening'],
    ['waits for the server', read(), { kind: 'opening' }, 'opening'],
    ['waits for the server beside an old text', withKnown, { kind: 'opening' }, 'opening'],
    [
      'does not wait for the server with unsent words',
      withUnsent,
      { kind: 'opening' },
      'fromDevice',
    ],
    ['opens unsent words while the server is down', withUnsent, down, 'fromDevice'],
    ['joins server and device', withKnown, loaded, 'fromBoth'],
    ['opens without a journal', { kind: 'unreadable' }, loaded, 'fromBoth'],
    ['shows an old text read-only while the server is down', withKnown, down, 'deviceOnly'],
    ['never shows a blank page over existing work', read(), down, 'unavailable'],
    ['nor without a journal', { kind: 'unreadable' }, down, 'unavailable'],
    ['shows no text of a session that was erased', withKnown, gone(410), 'unavailable'],
    ['shows no text of a session locked against it', withKnown, gone(403), 'unavailable'],
  ])('%s', (_, device, load, kind) => {
    expect(decideOpening(device, load).kind).toBe(kind);
  });
});
