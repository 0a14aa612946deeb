import { describe, expect, it } from 'vitest';
import { decodeDevices } from './devices';

const phone = {
  deviceId: 'd1',
  kind: 'device',
  label: 'Chrome on Android',
  createdAt: '2026-03-02T14:02:00Z',
  lastSeenAt: '2026-03-02T15:02:00Z',
  current: true,
};

describe('the list of devices', () => {
  it('is read with all that it tells', () => {
    const createdAt = Date.parse(phone.createdAt);
    const lastSeenAt = Date.parse(phone.lastSeenAt);
    expect(decodeDevices({ locked: true, devices: [phone] })).toEqual({
      locked: true,
      devices: [{ ...phone, createdAt, lastSeenAt, revokedAt: null }],
    });
  });

  it('knows a link, and when a key was revoked', () => {
    const link = { ...phone, kind: 'link', revokedAt: phone.createdAt, lastSeenAt: undefined };
    expect(decodeDevices({ locked: true, devices: [link] })?.devices[0]).toMatchObject({
      kind: 'link',
      revokedAt: Date.parse(phone.createdAt),
      lastSeenAt: null,
    });
  });

  it('leaves out what is no device, and keeps the others', () => {
    const devices = [null, 'x', { ...phone, label: 7 }, { ...phone, createdAt: 'soon' }, phone];
    expect(decodeDevices({ locked: false, devices })?.devices).toHaveLength(1);
  });

  it.each([[null], ['<html>'], [{}], [{ locked: true }], [{ locked: 'no', devices: [] }]])(
    'is not taken for empty where %j came instead',
    (body) => {
      expect(decodeDevices(body)).toBeNull();
    },
  );
});
