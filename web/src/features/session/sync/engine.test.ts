import { describe, expect, it } from 'vitest';
import {
  failed,
  fetched,
  opened,
  play,
  problem,
  saved,
  stale,
  theirs,
  tick,
  typed,
  unreachable,
  inConflict,
  sendingAb,
} from '../../../testing/playSync';
import type { ServerText } from '../../../shared/api/session';
import { longestUnsentMs, nextTickAt, quietMs, wouldLoseWords } from './state';

describe('sync engine', () => {
  it('wakes up when the wait for quiet is over, and never later than the longest time', () => {
    expect(nextTickAt(play([[100, typed('ab')]]).state)).toBe(100 + quietMs);
    const busy = play([
      [0, typed('ab')],
      [4_900, typed('abc')],
    ]);
    expect(nextTickAt(busy.state)).toBe(longestUnsentMs);
  });

  it('reuses the edit id for the same text and makes a new one for another', () => {
    const same = play([...sendingAb, [800, failed(1, unreachable)], [1800, tick]]);
    expect(same.saves[1]?.editId).toBe(same.saves[0]?.editId);
    const other = play([
      ...sendingAb,
      [800, failed(1, unreachable)],
      [900, typed('abc')],
      [1800, tick],
    ]);
    expect(other.saves[1]?.editId).not.toBe(other.saves[0]?.editId);
  });

  it('bases each save on the newest confirmed etag', () => {
    const { saves } = play([...sendingAb, [800, saved(1, 2)], [900, typed('abc')], [1600, tick]]);
    expect(saves.map(({ etag }) => etag)).toEqual(['e1', 'e2']);
  });

  it('honours Retry-After as a minimum', () => {
    const { state } = play([...sendingAb, [800, failed(1, problem(503, '', 20_000))]]);
    expect(nextTickAt(state)).toBe(20_800);
  });

  it('waits longer after each failure', () => {
    const twice = play([
      ...sendingAb,
      [800, failed(1, unreachable)],
      [1800, tick],
      [1900, failed(2, unreachable)],
    ]);
    expect(nextTickAt(twice.state)).toBe(1900 + 2000);
  });

  it('keeps mine by saving it on top of theirs, and theirs stays at hand', () => {
    const { state, saves } = play([...inConflict, [900, { type: 'keepMine' }]]);
    expect(saves.at(-1)).toMatchObject({ text: 'ab', etag: 'e2' });
    expect(saves.at(-1)?.editId).not.toBe(saves[0]?.editId);
    expect(state.setAside).toMatchObject([{ whose: 'theirs', text: 'theirs' }]);
  });

  it('takes theirs, and one undo brings mine back and saves it', () => {
    const taken = play([...inConflict, [900, { type: 'takeTheirs' }]]);
    expect(taken.state).toMatchObject({ text: 'theirs', phase: { kind: 'clean' } });
    const undone = play(
      [[1000, { type: 'bringBack', id: taken.state.setAside[0]?.id ?? '' }]],
      taken.state,
    );
    expect(undone.state.text).toBe('ab');
    expect(undone.saves.at(-1)).toMatchObject({ text: 'ab', etag: 'e2' });
    expect(undone.state.setAside).toMatchObject([{ whose: 'theirs', text: 'theirs' }]);
  });

  it('keeps every text of a second conflict', () => {
    const again: ServerText = { ...theirs, text: 'third', revision: 9, etag: 'e9' };
    const { state } = play([
      ...inConflict,
      [900, { type: 'keepMine' }],
      [950, stale(2, again)],
      [960, { type: 'takeTheirs' }],
    ]);
    expect(state.text).toBe('third');
    expect(state.setAside.map((aside) => aside.text)).toEqual(['theirs', 'ab']);
  });

  it('never puts a loaded text over unsent words', () => {
    for (const moments of [[[0, typed('ab')]] as const, sendingAb, inConflict]) {
      const before = play(moments).state;
      expect(play([[9_000, fetched(theirs, before.requests)]], before).state).toBe(before);
    }
  });

  it('shows a newer text from the server while nothing is unsent, and says so', () => {
    const { state } = play([[0, fetched(theirs)]]);
    expect(state).toMatchObject({ text: 'theirs', note: 'newerShown', phase: { kind: 'clean' } });
  });

  it('says so when the server was behind', () => {
    const behind = { ...theirs, revision: 0, text: 'old' };
    const { state, saves } = play([[0, fetched(behind)]]);
    expect(state).toMatchObject({ text: 'a', note: 'serverWasBehind' });
    expect(saves[0]).toMatchObject({ text: 'a', etag: 'e2' });
  });

  it.each([
    ['typed', [[0, typed('ab')]] as const],
    ['in flight', sendingAb],
    ['undecided', inConflict],
    ['taken back', [...inConflict, [900, { type: 'takeTheirs' }]] as const],
  ])('loses nothing to a closed page once it is written down: %s', (_, moments) => {
    expect(wouldLoseWords(play(moments).state)).toBe(false);
    expect(wouldLoseWords(play(moments, opened(), 'silent').state)).toBe(true);
    const { state } = play(moments);
    expect(wouldLoseWords({ ...state, journal: { ...state.journal, trouble: 'full' } })).toBe(true);
  });

  it('has nothing to lose once all is confirmed, journal or not', () => {
    const { state } = play([...sendingAb, [800, saved(1, 2)]]);
    expect(wouldLoseWords({ ...state, journal: { ...state.journal, trouble: 'full' } })).toBe(
      false,
    );
  });
});
