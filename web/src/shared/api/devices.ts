import { asFields, asInstant, asString, present } from './decode';
import { FailureError } from './failureError';
import { notUnderstood, request, type Result } from './request';

/** A key that a session is locked with: a browser's own, or that of a recovery link. */
export type Device = {
  deviceId: string;
  kind: 'device' | 'link';
  label: string;
  /** Milliseconds since the epoch. */
  createdAt: number;
  /** At most about ten minutes behind; null for one that was never used. */
  lastSeenAt: number | null;
  /** Null while it opens the session. */
  revokedAt: number | null;
  /** Whether it is the key that asked. */
  current: boolean;
};

export type Devices = { locked: boolean; devices: readonly Device[] };

/** What a browser says of itself when it registers a key. */
export type Registration = {
  keyHash: string;
  /** 1 to 60 characters. */
  label: string;
  /** The name it gives itself in saves. */
  device: string;
  /** Registers a recovery link with it, both or none. */
  linkKeyHash?: string;
};

export type Registered = { deviceId: string; linkDeviceId: string | null };

/** Eight letters that another browser may enter until `expiresAt`, in milliseconds. */
export type PairingCode = { code: string; expiresAt: number };

export type Claim = { code: string; keyHash: string; label: string; device: string };
export type Claimed = { sessionId: string; deviceId: string };

/**
 * Registers a key, and with the first one locks the session. Safe to repeat.
 *
 * @param key calls in the name of this key instead of the browser's own: of a recovery link
 */
export async function registerDevice(
  sessionId: string,
  registration: Registration,
  key?: string,
): Promise<Result<Registered>> {
  const result = await request({
    method: 'POST',
    path: `/session/${sessionId}/devices`,
    sessionId,
    body: registration,
    ...(key === undefined ? {} : { key }),
  });
  if (!result.ok) return result;
  const fields = asFields(result.value.body);
  const deviceId = asString(fields?.deviceId);
  return deviceId === null
    ? notUnderstood()
    : { ok: true, value: { deviceId, linkDeviceId: asString(fields?.linkDeviceId) } };
}

/** @throws FailureError when the list could not be read: never an empty one instead */
export async function fetchDevices(sessionId: string, signal: AbortSignal): Promise<Devices> {
  const path = `/session/${sessionId}/devices`;
  const result = await request({ method: 'GET', path, sessionId, signal });
  if (!result.ok) throw new FailureError(result.failure);
  const devices = decodeDevices(result.value.body);
  if (devices === null) throw new FailureError({ kind: 'strange' });
  return devices;
}

/** @param label 1 to 60 characters */
export async function renameDevice(
  sessionId: string,
  deviceId: string,
  label: string,
): Promise<Result<Device>> {
  const path = pathOf(sessionId, deviceId);
  const result = await request({ method: 'PATCH', path, sessionId, body: { label } });
  if (!result.ok) return result;
  const device = decodeDevice(result.value.body);
  return device === null ? notUnderstood() : { ok: true, value: device };
}

/** Its next request is refused, and it can never be registered again. */
export async function revokeDevice(sessionId: string, deviceId: string): Promise<Result<null>> {
  const path = pathOf(sessionId, deviceId);
  const result = await request({ method: 'DELETE', path, sessionId });
  return result.ok ? { ok: true, value: null } : result;
}

/** @param asker of a session that is not locked yet: the claim locks it to both browsers */
export async function makePairingCode(
  sessionId: string,
  asker: Omit<Registration, 'linkKeyHash'>,
): Promise<Result<PairingCode>> {
  const path = `/session/${sessionId}/pairing`;
  const result = await request({ method: 'POST', path, sessionId, body: asker });
  if (!result.ok) return result;
  const fields = asFields(result.value.body);
  const code = asString(fields?.code);
  const expiresAt = asInstant(fields?.expiresAt);
  return code === null || expiresAt === null
    ? notUnderstood()
    : { ok: true, value: { code, expiresAt } };
}

/** Safe to repeat with the same key; with any other the code is used up. */
export async function claimPairing(claim: Claim): Promise<Result<Claimed>> {
  const result = await request({ method: 'POST', path: '/pairing/claim', body: claim });
  if (!result.ok) return result;
  const fields = asFields(result.value.body);
  const sessionId = asString(fields?.sessionId);
  const deviceId = asString(fields?.deviceId);
  return sessionId === null || deviceId === null
    ? notUnderstood()
    : { ok: true, value: { sessionId, deviceId } };
}

function pathOf(sessionId: string, deviceId: string): string {
  return `/session/${sessionId}/devices/${encodeURIComponent(deviceId)}`;
}

export function decodeDevices(body: unknown): Devices | null {
  const fields = asFields(body);
  if (fields === null || typeof fields.locked !== 'boolean') return null;
  if (!Array.isArray(fields.devices)) return null;
  return { locked: fields.locked, devices: fields.devices.map(decodeDevice).filter(present) };
}

function decodeDevice(value: unknown): Device | null {
  const fields = asFields(value);
  const deviceId = asString(fields?.deviceId);
  const label = asString(fields?.label);
  const createdAt = asInstant(fields?.createdAt);
  if (fields === null || deviceId === null || label === null || createdAt === null) return null;
  return {
    deviceId,
    kind: fields.kind === 'link' ? 'link' : 'device',
    label,
    createdAt,
    lastSeenAt: asInstant(fields.lastSeenAt),
    revokedAt: asInstant(fields.revokedAt),
    current: fields.current === true,
  };
}
