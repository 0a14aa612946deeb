import { describe, expect, it } from 'vitest';
import {
  failed,
  flush,
  journalled,
  opened,
  play,
  saved,
  stale,
  start,
  theirs,
  tick,
  typed,
  unreachable,
  type Moment,
} from '../../../testing/playSync';
import { nextTickAt, quietMs, savesBetweenChecks } from './state';

const typedAb: Moment = [0, typed('ab')];
const lastNumber = opened().journal.ordered;

describe('journal before network', () => {
  it.each<[string, readonly Moment[]]>([
    ['the quiet time is over', [typedAb, [quietMs, tick]]],
    ['a person asks', [typedAb, [1, flush('person')]]],
    ['the editor loses focus', [typedAb, [1, flush('page')]]],
  ])('sends nothing that is not written down when %s', (_, moments) => {
    const { state, saves } = play(moments, opened(), 'silent');
    expect(saves).toEqual([]);
    expect(state.phase.kind).toBe('waiting');
    expect(nextTickAt(state), 'no timer spins meanwhile').toBeNull();
  });

  it('sends what is due as soon as it is written down', () => {
    const { saves } = play(
      [typedAb, [quietMs, tick], [quietMs + 9, journalled(lastNumber + 1)]],
      opened(),
      'silent',
    );
    expect(saves.map(({ text }) => text)).toEqual(['ab']);
  });

  it('goes on waiting when only an older record is written', () => {
    const moments: readonly Moment[] = [
      typedAb,
      [1, typed('abc')],
      [quietMs + 1, tick],
      [quietMs + 2, journalled(lastNumber + 1)],
    ];
    expect(play(moments, opened(), 'silent').saves).toEqual([]);
  });

  it('sends without the journal while that is in trouble', () => {
    const moments: readonly Moment[] = [
      typedAb,
      [quietMs, tick],
      [quietMs + 1, { type: 'journalFailed', trouble: 'full' }],
    ];
    expect(play(moments, opened(), 'silent').saves).toHaveLength(1);
  });

  it('does not let a page that goes away wait for the journal', () => {
    expect(play([typedAb, [1, flush('leaving')]], opened(), 'silent').saves).toHaveLength(1);
  });

  it('trusts the journal again once it has written', () => {
    const { state } = play([
      typedAb,
      [1, { type: 'journalFailed', trouble: 'slow' }],
      [2, typed('abc')],
    ]);
    expect(state.journal.trouble).toBeNull();
  });

  it('has each change written down with the text it is built on', () => {
    const { written } = play([typedAb], opened(), 'silent');
    expect(written).toEqual([
      {
        kind: 'unsent',
        text: 'ab',
        base: { text: 'a', revision: 1, etag: 'e1', at: 1, device: 'me' },
        attempts: [],
        at: 0,
      },
    ]);
  });

  it('has what was sent written down, to know its echo after a crash', () => {
    const { written } = play([typedAb, [quietMs, tick]]);
    expect(written.at(-1)).toMatchObject({ kind: 'unsent', attempts: ['ab'] });
  });

  it('keeps a confirmed text, and only then strikes the unsent one out', () => {
    const { written } = play([typedAb, [quietMs, tick], [800, saved(1, 2)]]);
    expect(written.slice(-2)).toEqual([
      { kind: 'known', text: { text: 'ab', revision: 2, etag: 'e2', at: 50, device: 'me' } },
      { kind: 'allSent' },
    ]);
  });

  it('keeps unsent what was typed behind a confirmed text, on its new base', () => {
    const { written } = play([typedAb, [quietMs, tick], [750, typed('abc')], [800, saved(1, 2)]]);
    expect(written.at(-1)).toMatchObject({ text: 'abc', base: { revision: 2, etag: 'e2' } });
  });

  it('has their text written down before mine overwrites it', () => {
    const moments: readonly Moment[] = [typedAb, [quietMs, tick], [800, stale(1, theirs)]];
    const undecided = play(moments).state;
    const { saves, written } = play([[900, { type: 'keepMine' }]], undecided, 'silent');
    expect(written).toMatchObject([
      { kind: 'aside', aside: { whose: 'theirs', text: 'theirs', kept: false } },
      { kind: 'unsent', text: 'ab', base: { text: 'theirs' } },
    ]);
    expect(saves).toEqual([]);
    expect(play([[900, { type: 'keepMine' }]], undecided).saves).toHaveLength(1);
  });

  it('keeps counting failures while a retry waits for the journal', () => {
    const moments: readonly Moment[] = [typedAb, [quietMs, tick], [800, failed(1, unreachable)]];
    const retrying = play(moments).state;
    const { state } = play(
      [
        [810, typed('abc')],
        [820, { type: 'online' }],
      ],
      retrying,
      'silent',
    );
    expect(state.phase).toMatchObject({ kind: 'retrying', failures: 1 });
  });

  it('asks now and then how far the cold store has followed', () => {
    let state = opened();
    let checks = 0;
    for (let i = 1; i <= savesBetweenChecks * 2; i += 1) {
      const now = i * 1_000;
      const played = play(
        [
          [now, typed(`text ${i}`)],
          [now + quietMs, tick],
          [now + 800, saved(i, i + 1)],
        ],
        state,
      );
      ({ state } = played);
      checks += played.effects.filter(({ kind }) => kind === 'checkCovered').length;
    }
    expect(checks).toBe(2);
  });

  it('lets go of what the cold store has, and never goes back on it', () => {
    const { state, written } = play(
      [
        [0, { type: 'covered', revision: 5 }],
        [1, { type: 'covered', revision: 4 }],
      ],
      opened({ ...start, revision: 5 }),
    );
    expect(written).toEqual([{ kind: 'covered', revision: 5 }]);
    expect(state.covered).toBe(5);
  });

  it('lets nothing go for a cold store that has another line of texts', () => {
    expect(play([[0, { type: 'covered', revision: 5 }]]).written).toEqual([]);
  });
});
