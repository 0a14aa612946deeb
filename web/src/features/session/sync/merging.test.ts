import { describe, expect, it } from 'vitest';
import {
  fetched,
  opened,
  play,
  saved,
  stale,
  start,
  tick,
  typed,
  type Moment,
} from '../../../testing/playSync';
import type { ServerText } from '../../../shared/api/session';
import { withoutMerge } from './choices';
import { quietMs } from './state';

const lines = (...all: readonly string[]) => all.join('\n');
const base: ServerText = { ...start, text: lines('Name', 'Acme', 'End') };
const mine = lines('Jane', 'Acme', 'End');
const phone = (text: string, revision = 2): ServerText => ({
  text,
  revision,
  etag: `e${revision}`,
  updatedAt: revision,
  device: 'phone',
  savedBy: {},
});
const elsewhere = phone(lines('Name', 'Acme', 'Fin'));
const sameLine = phone(lines('John', 'Acme', 'Fin'));
const met = (theirs: ServerText): readonly Moment[] => [
  [0, typed(mine)],
  [quietMs, tick],
  [800, stale(1, theirs)],
];

describe('merging', () => {
  it('merges what does not overlap, saves it on top of theirs, and says so', () => {
    const { state, saves } = play(met(elsewhere), opened(base));
    const both = lines('Jane', 'Acme', 'Fin');
    expect(saves.at(-1)).toMatchObject({ text: both, etag: 'e2' });
    expect(state).toMatchObject({ text: both, merged: { mine, after: both, device: 'phone' } });
  });

  it('asks about the lines that both changed, with the rest merged', () => {
    const { phase } = play(met(sameLine), opened(base)).state;
    expect(phase).toMatchObject({
      kind: 'conflict',
      base: base.text,
      merge: {
        mine: lines('Jane', 'Acme', 'Fin'),
        theirs: lines('John', 'Acme', 'Fin'),
        both: lines('Jane', 'John', 'Acme', 'Fin'),
      },
    });
  });

  it.each([
    ['keepMine' as const, lines('Jane', 'Acme', 'Fin'), [sameLine.text]],
    ['takeTheirs' as const, sameLine.text, [mine]],
    ['keepBoth' as const, lines('Jane', 'John', 'Acme', 'Fin'), []],
  ])('%s ends it, and what is not taken goes into the history', (type, text, aside) => {
    const { state } = play([...met(sameLine), [900, { type }]], opened(base));
    expect(state.text).toBe(text);
    expect(state.setAside.map((one) => one.text)).toEqual(aside);
    expect(state.saved.text).toBe(sameLine.text);
  });

  it('takes a text put together by hand, and keeps both others', () => {
    const text = lines('Jane John', 'Acme', 'Fin');
    const { state, saves } = play(
      [...met(sameLine), [900, { type: 'resolved', text }]],
      opened(base),
    );
    expect(saves.at(-1)).toMatchObject({ text, etag: 'e2' });
    expect(state.setAside.map((one) => one.text)).toEqual([sameLine.text, mine]);
  });

  it('takes out again what a merge brought in, around what was typed since', () => {
    const after = play(
      [...met(elsewhere), [900, typed(lines('Jane M.', 'Acme', 'Fin'))]],
      opened(base),
    ).state;
    expect(withoutMerge(after)).toBe(lines('Jane M.', 'Acme', 'End'));
    const undone = play([[1_000, { type: 'undoMerge' }]], after).state;
    expect(undone).toMatchObject({ text: lines('Jane M.', 'Acme', 'End'), merged: null });
    expect(undone.setAside.map((one) => one.text)).toEqual([elsewhere.text]);
  });

  it('does not offer to undo a merge whose lines were changed since', () => {
    const moments: readonly Moment[] = [
      ...met(elsewhere),
      [900, typed(lines('Jane', 'Acme', 'Finale'))],
    ];
    expect(withoutMerge(play(moments, opened(base)).state)).toBeNull();
  });

  it('does not take words for deleted that the server lost with its hot store', () => {
    const confirmed = play(
      [
        [0, typed(mine)],
        [quietMs, tick],
        [800, saved(1, 5)],
      ],
      opened(base),
    );
    // It went back to before this device's save, and the phone wrote on that.
    const lost = { ...phone(lines('Name', 'Acme', 'Fin'), 9), savedBy: { me: 1, phone: 9 } };
    const { state } = play([[900, fetched(lost, 1)]], confirmed.state);
    expect(state).toMatchObject({ text: lines('Jane', 'Acme', 'Fin'), note: 'serverWasBehind' });
  });

  it('takes them for deleted when the other device had seen them', () => {
    const confirmed = play(
      [
        [0, typed(mine)],
        [quietMs, tick],
        [800, saved(1, 5)],
      ],
      opened(base),
    );
    const seen = { ...phone(lines('Name', 'Acme', 'Fin'), 9), savedBy: { me: 5, phone: 9 } };
    const { state } = play([[900, fetched(seen, 1)]], confirmed.state);
    expect(state).toMatchObject({ text: seen.text, note: 'newerShown' });
  });

  it('goes on merging when typing goes on in an undecided text', () => {
    const { state } = play(
      [...met(sameLine), [900, typed(lines('Name', 'Acme', 'End'))]],
      opened(base),
    );
    expect(state.text).toBe(sameLine.text);
  });

  it('keeps a text set aside until the history has it, and then as long as it is spoken of', () => {
    const { state } = play([...met(sameLine), [900, { type: 'keepMine' }]], opened(base));
    const id = state.setAside[0]?.id ?? '';
    const dropped = play([[1_000, { type: 'dropSetAside', id }]], state).state;
    expect(dropped.setAside).toMatchObject([{ id, dismissed: true }]);
    expect(play([[1_100, { type: 'asideKept', id }]], dropped).state.setAside).toEqual([]);
    const kept = play([[1_000, { type: 'asideKept', id }]], state).state;
    expect(kept.setAside).toMatchObject([{ id, kept: true }]);
    expect(play([[1_100, { type: 'dropSetAside', id }]], kept).state.setAside).toEqual([]);
  });

  it('has a text that is about to be replaced kept without a word', () => {
    const { state, written } = play([[0, { type: 'keepText', text: 'old' }]]);
    expect(state.setAside).toMatchObject([{ text: 'old', whose: 'replaced', dismissed: true }]);
    expect(written).toMatchObject([{ kind: 'aside' }]);
  });
});
