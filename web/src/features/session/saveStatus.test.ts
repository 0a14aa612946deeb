import { describe, expect, it } from 'vitest';
import { en } from '../../shared/messages/en';
import {
  failed,
  opened,
  play,
  problem,
  saved,
  stale,
  start,
  theirs,
  tick,
  typed,
  unreachable,
  type Moment,
} from '../../testing/playSync';
import { saveStatus } from './saveStatus';
import { quietMs, type JournalTrouble } from './sync/state';

const sending: readonly Moment[] = [
  [0, typed('ab')],
  [quietMs, tick],
];
const after = (...more: readonly Moment[]) => play([...sending, ...more]).state;
const fresh = opened({ ...start, text: '', revision: 0, updatedAt: null });
const strange = { kind: 'strange' } as const;

describe('the status line', () => {
  it.each([
    ['an empty beginning', fresh, true, null, 'Nothing to save yet'],
    ['a confirmed text', after([800, saved(1, 2)]), true, null, /^Saved/],
    ['typing', play([[0, typed('ab')]]).state, true, null, 'Kept on this device, saving…'],
    ['a save under way', after(), true, null, 'Kept on this device, saving…'],
    ['typing without a journal', after(), true, 'full', 'Saving…'],
    [
      'no network, all sent',
      after([800, saved(1, 2)]),
      false,
      null,
      'Offline. Everything is kept on this device',
    ],
    ['no network, all sent, no journal', after([800, saved(1, 2)]), false, 'missing', /^Saved/],
    [
      'no network',
      after([800, failed(1, unreachable)]),
      false,
      null,
      'Offline. Kept on this device.',
    ],
    [
      'a server that is away',
      after([800, failed(1, unreachable)]),
      true,
      null,
      'Can’t reach the server. Kept on this device.',
    ],
    [
      'a server that is away, without a journal',
      after([800, failed(1, unreachable)]),
      true,
      'full',
      'Can’t reach the server. Your newest words are only in this tab.',
    ],
    [
      'a server of another release',
      after([800, failed(1, strange)]),
      true,
      null,
      'The server’s answer made no sense. Kept on this device.',
    ],
    [
      'a server whose storage is away',
      after([800, failed(1, problem(503))]),
      true,
      null,
      'The server can’t save right now. Kept on this device.',
    ],
    [
      'another device',
      after([800, stale(1, theirs)]),
      true,
      null,
      'Another device changed the same lines',
    ],
    [
      'another tab of this browser',
      after([800, stale(1, { ...theirs, device: 'me' })]),
      true,
      null,
      'Another tab changed the same lines',
    ],
    ['a refusal', after([800, failed(1, problem(422))]), true, null, 'Not saved'],
    ['an erased session', after([800, failed(1, problem(410))]), true, null, /was erased$/],
  ] as const)('tells the truth about %s', (_, state, online, trouble, words) => {
    const journal = { ...state.journal, trouble: trouble as JournalTrouble | null };
    const around = { now: 900, online, device: 'me' };
    const view = saveStatus({ ...state, journal }, around, en);
    if (typeof words === 'string') expect(view.words).toBe(words);
    else expect(view.words).toMatch(words);
  });
});
