import { describe, expect, it } from 'vitest';
import { problem, start, unreachable } from '../../testing/playSync';
import { decideOpening, isUnknown, type DeviceRead } from './opening';
import { beginning, noCopy, type DeviceCopy } from './sync/deviceCopy';
import type { SessionLoad } from './useSessionLoad';

const known = { text: 'a', revision: 1, etag: 'e1', at: 1, device: null };
const read = (more: Partial<DeviceCopy> = {}): DeviceRead => ({
  kind: 'read',
  copy: { ...noCopy, ...more },
});
const withUnsent = read({ unsent: { text: 'ab', base: known, attempts: [], at: 5 } });
const withKnown = read({ known: [known] });
const begunHere = read({ known: [beginning], begunHere: true });

const session = {
  resume: start,
  chat: [],
  olderChat: null,
  snapshotRevision: 0,
  rehydratedInMs: null,
  locked: false,
};
const loaded: SessionLoad = { kind: 'loaded', session };
const down: SessionLoad = { kind: 'failed', failure: unreachable, next: null };
const gone = (status: number): SessionLoad => ({
  kind: 'failed',
  failure: problem(status),
  next: null,
});

describe('opening a session', () => {
  it.each<[string, DeviceRead, SessionLoad, string, 'offline'?]>([
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
    [
      'writes on without a network, and does not wait to be told that there is none',
      withKnown,
      { kind: 'opening' },
      'fromDevice',
      'offline',
    ],
    [
      'writes on when asking has failed for want of a network',
      withKnown,
      down,
      'fromDevice',
      'offline',
    ],
    ['begins here without waiting for the server', begunHere, { kind: 'opening' }, 'fromDevice'],
    ['begins here while the server is down', begunHere, down, 'fromDevice'],
    ['begins here without a network', begunHere, down, 'fromDevice', 'offline'],
    ['joins what began here with a server that answered', begunHere, loaded, 'fromBoth'],
    [
      'shows no blank page under a foreign address without a network',
      read(),
      down,
      'unavailable',
      'offline',
    ],
    ['waits for the news that there is none', read(), { kind: 'opening' }, 'opening', 'offline'],
    ['nor without a journal and a network', { kind: 'unreadable' }, down, 'unavailable', 'offline'],
    [
      'believes a server that says it was erased, whatever the browser says',
      withKnown,
      gone(410),
      'unavailable',
      'offline',
    ],
    ['does not write to what began here and was erased since', begunHere, gone(410), 'unavailable'],
  ])('%s', (_, device, load, kind, network) => {
    expect(decideOpening(device, load, network !== 'offline').kind).toBe(kind);
  });
});

describe('an address of nothing that is known anywhere', () => {
  const empty = { ...start, text: '', revision: 0, updatedAt: null };
  const answer = (more: object = {}, resume = empty): SessionLoad => ({
    kind: 'loaded',
    session: { ...session, resume, ...more },
  });

  it.each<[boolean, string, DeviceRead, SessionLoad]>([
    [true, 'neither server nor device has it', read(), answer()],
    [true, 'nor when it was opened before', read({ known: [beginning] }), answer()],
    [false, 'it was begun here', begunHere, answer()],
    [false, 'words of it are here', withUnsent, answer()],
    [false, 'it was saved here once', withKnown, answer()],
    [false, 'it is locked', read(), answer({ locked: true })],
    [false, 'it was saved and emptied', read(), answer({}, { ...empty, revision: 7 })],
    [false, 'the device cannot tell', { kind: 'unreadable' }, answer()],
  ])('%s: %s', (unknown, _why, device, load) => {
    expect(isUnknown(decideOpening(device, load, true))).toBe(unknown);
  });
});
