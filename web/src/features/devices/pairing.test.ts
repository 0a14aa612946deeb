import { describe, expect, it } from 'vitest';
import type { Device } from '../../shared/api/devices';
import { endOf, groupsOf, joinedSince, spelled } from './pairing';

const minute = 60_000;

describe('the end of a code', () => {
  const received = 1_000_000_000;
  it.each([
    ['as the server says', 9.5, 9.5],
    ['ten minutes off where the clock here is an hour behind', 70, 10],
    ['ten minutes off where the clock here is an hour ahead', -50, 10],
  ])('is %s', (_, said, minutes) => {
    expect(endOf(received + said * minute, received)).toBe(received + minutes * minute);
  });
});

describe('a code', () => {
  it.each(['BCDFGHJK', 'BCDF-GHJK', 'bcdf ghjk'])('%s has two groups, and is spelled', (code) => {
    expect(groupsOf(code)).toEqual(['BCDF', 'GHJK']);
    expect(spelled(code)).toBe('B C D F, G H J K');
  });
});

describe('who has joined', () => {
  const device = (deviceId: string, more: Partial<Device> = {}): Device => ({
    deviceId,
    kind: 'device',
    label: deviceId,
    createdAt: 0,
    lastSeenAt: null,
    revokedAt: null,
    current: false,
    ...more,
  });
  const before = new Set(['old']);

  it.each<[string, Device]>([
    ['was there before', device('old')],
    ['is this browser itself, registered by the claim', device('me', { current: true })],
    ['is a link', device('link', { kind: 'link' })],
    ['was removed at once', device('gone', { revokedAt: 1 })],
  ])('is nobody who %s', (_, listed) => {
    expect(joinedSince(before, [listed])).toBeNull();
  });

  it('is the device that is new', () => {
    expect(joinedSince(before, [device('old'), device('new')])?.deviceId).toBe('new');
  });
});
