import { describe, expect, it } from 'vitest';
import { play, start, stale, theirs, tick } from '../../../testing/playSync';
import { noCopy, type DeviceCopy, type Unsent } from './deviceCopy';
import { openFromBoth, openFromDevice } from './open';
import type { KnownText, Step } from './state';

const at = { now: 100, newId: 'new', random: 1, device: 'me' };
const base: KnownText = { text: 'a', revision: 1, etag: 'e1', at: 1, device: null };
const unsent: Unsent = { text: 'ab', base, attempts: [], at: 50 };
const copy = (more: Partial<DeviceCopy>): DeviceCopy => ({ ...noCopy, ...more });

function records({ effects }: Step): readonly string[] {
  return effects.flatMap((effect) => (effect.kind === 'journal' ? [effect.record.kind] : []));
}

describe('opening a session', () => {
  it('shows the server’s text when this device has nothing', () => {
    const { state } = openFromBoth(start, noCopy, at);
    expect(state).toMatchObject({ text: 'a', phase: { kind: 'clean' }, note: null });
  });

  it('goes on with what was typed here and not saved', () => {
    const { state } = openFromBoth(start, copy({ unsent }), at);
    expect(state).toMatchObject({ text: 'ab', note: 'broughtBack', phase: { kind: 'waiting' } });
    expect(play([[101, tick]], state).saves).toMatchObject([{ text: 'ab', etag: 'e1' }]);
  });

  it('makes unsent words those of this tab before they are sent', () => {
    const step = openFromDevice(copy({ unsent }), at);
    expect(records(step)).toEqual(['unsent']);
    expect(play([[101, tick]], step.state, 'silent').saves).toEqual([]);
  });

  it('shows both texts when the server went another way meanwhile', () => {
    const { state } = openFromBoth(theirs, copy({ unsent }), at);
    const asked = play([[101, tick]], state);
    const { phase } = play([[102, stale(1, theirs)]], asked.state).state;
    expect(phase).toMatchObject({ kind: 'conflict', theirs: { text: 'theirs' } });
  });

  it('knows its own save whose answer was lost in the crash', () => {
    const { state } = openFromDevice(
      copy({ unsent: { ...unsent, text: 'abc', attempts: ['ab'] } }),
      at,
    );
    const asked = play([[101, tick]], state);
    const echo = { ...theirs, text: 'ab', device: 'me' };
    const after = play([[102, stale(1, echo)]], asked.state);
    expect(after.saves).toMatchObject([{ text: 'abc', etag: 'e2' }]);
  });

  it('has nothing to send when the server has the very words', () => {
    const step = openFromBoth({ ...theirs, text: 'ab' }, copy({ unsent }), at);
    expect(step.state).toMatchObject({ text: 'ab', phase: { kind: 'clean' } });
    expect(records(step)).toContain('allSent');
  });

  it('gives a server that lost its hot store the text that it had confirmed', () => {
    const newest: KnownText = { text: 'newer', revision: 7, etag: 'e7', at: 7, device: 'me' };
    const { state } = openFromBoth(start, copy({ known: [base, newest] }), at);
    expect(state).toMatchObject({ text: 'newer', note: 'serverWasBehind' });
    expect(play([[101, tick]], state).saves).toMatchObject([{ text: 'newer', etag: 'e1' }]);
  });

  it('asks when server and device have two texts under one revision', () => {
    const { state } = openFromBoth(start, copy({ known: [{ ...base, text: 'other' }] }), at);
    expect(state).toMatchObject({ text: 'other', phase: { kind: 'conflict', theirs: start } });
  });

  it('does not take an older text of this device for newer', () => {
    const { state } = openFromBoth(theirs, copy({ known: [base] }), at);
    expect(state).toMatchObject({ text: 'theirs', phase: { kind: 'clean' } });
  });

  it('keeps texts set aside at hand', () => {
    const setAside = [
      { id: 'x', whose: 'mine' as const, text: 'old', at: 3, kept: true, dismissed: false },
    ];
    expect(openFromBoth(start, copy({ setAside }), at).state.setAside).toEqual(setAside);
    expect(openFromDevice(copy({ setAside, known: [base] }), at).state.setAside).toEqual(setAside);
  });

  it('opens the newest text that this device knows when asked to edit anyway', () => {
    const newest: KnownText = { text: 'newer', revision: 7, etag: 'e7', at: 7, device: 'me' };
    const { state } = openFromDevice(copy({ known: [base, newest] }), at);
    expect(state).toMatchObject({ text: 'newer', saved: { etag: 'e7' }, phase: { kind: 'clean' } });
  });

  it('says that nothing is written down here when the journal could not be read', () => {
    expect(openFromBoth(start, null, at).state.journal.trouble).toBe('missing');
  });
});
