import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callWith } from '../api/keyring';
import { postChat } from '../api/chat';
import { fetchHistory, fetchPoint, postPoint } from '../api/history';
import { fetchSession, putResume } from '../api/session';
import { postSnapshot } from '../api/snapshot';
import { memoryKeys } from '../../testing/memoryKeys';
import { createSessionKeys } from './createSessionKeys';
import { nothingKept } from './keyStore';
import { keyringOf } from './regain';
import { hashOfKey, newKey, type SessionKeys } from './sessionKeys';

const session = 's';
const self = { device: 'me', label: () => 'Chrome on Windows' };
type Asked = { path: string; key: string | null; body: Record<string, unknown> };

/** A server with one session, whose locks are as they should be. */
class LockServer {
  readonly asked: Asked[] = [];
  readonly hashes = new Set<string>();
  allowsOpen = true;
  next: Response | 'lost' | null = null;

  install(): this {
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const key = new Headers(init.headers).get('X-Session-Key');
      const text = init.body instanceof Blob ? await init.body.text() : '{}';
      const body = JSON.parse(text) as Record<string, unknown>;
      this.asked.push({ path, key, body });
      return this.answer(path, key, body);
    });
    return this;
  }

  private async answer(path: string, key: string | null, body: Asked['body']): Promise<Response> {
    const refusal = await this.refusal(path, key);
    if (refusal !== null) return Response.json({ code: refusal }, { status: 403 });
    if (!path.endsWith('/devices'))
      return Response.json({ resume: 'text', revision: 1, etag: 'e' });
    const scripted = this.next;
    this.next = null;
    if (scripted !== null && scripted !== 'lost') return scripted;
    this.hashes.add(String(body.keyHash));
    if (scripted === 'lost') throw new TypeError('Failed to fetch');
    return Response.json({ deviceId: 'd' }, { status: 201 });
  }

  private async refusal(path: string, key: string | null): Promise<string | null> {
    if (this.hashes.size > 0) {
      return key !== null && this.hashes.has(await hashOfKey(key)) ? null : 'session_locked';
    }
    return this.allowsOpen || path.endsWith('/devices') ? null : 'key_required';
  }
}

let server: LockServer;
let store: ReturnType<typeof memoryKeys>;
let keys: SessionKeys;

/** As after a reload: nothing is left but what was kept. */
function openPage(): void {
  keys = createSessionKeys(store);
  callWith(keyringOf(keys, self));
}

beforeEach(() => {
  server = new LockServer().install();
  store = memoryKeys();
  openPage();
});

afterEach(() => {
  callWith(keyringOf(createSessionKeys(memoryKeys()), self));
});

async function lockedBy(key: string): Promise<void> {
  server.hashes.add(await hashOfKey(key));
}

describe('a call about a session', () => {
  it('has the key of this browser, whatever it asks, and nowhere but in its header', async () => {
    const key = newKey();
    store.kept.set(session, { ...nothingKept, key });
    await fetchSession(session);
    await putResume({ sessionId: session, text: 'x', editId: 'i', device: 'd', etag: 'e' });
    await postChat({ sessionId: session, turnId: 't', message: 'm' });
    await fetchHistory(session, { before: null }).catch(() => undefined);
    await fetchPoint(session, 'p').catch(() => undefined);
    await postPoint({
      sessionId: session,
      text: '',
      reason: 'conflict',
      device: 'd',
      at: 1,
      key: 'k',
    });
    await postSnapshot(session);
    expect(server.asked).toHaveLength(7);
    for (const { path, key: sent, body } of server.asked) {
      expect(sent).toBe(key);
      expect(path + JSON.stringify(body)).not.toContain(key);
    }
  });

  it('has none where there is none', async () => {
    await fetchSession(session);
    expect(server.asked).toMatchObject([{ key: null }]);
  });

  it('is made again with a key that another tab has got meanwhile', async () => {
    await keys.load(session);
    const key = newKey();
    await lockedBy(key);
    store.kept.set(session, { ...nothingKept, key });
    expect((await fetchSession(session)).resume.text).toBe('text');
    expect(server.asked.map((one) => one.key)).toEqual([null, key]);
  });

  it('is refused, once, where nobody has one', async () => {
    await lockedBy(newKey());
    await expect(fetchSession(session)).rejects.toMatchObject({
      failure: { problem: { code: 'session_locked' } },
    });
    expect(server.asked).toHaveLength(1);
  });

  it('names no key when it fails', async () => {
    const key = newKey();
    store.kept.set(session, { ...nothingKept, key });
    await lockedBy(newKey());
    const failure: unknown = await fetchSession(session).catch((error: unknown) => error);
    expect(JSON.stringify(failure) + String(failure)).not.toContain(key);
  });
});

describe('a recovery link', () => {
  const secret = newKey();

  it('registers a key of this browser, which is kept first, and is forgotten', async () => {
    await lockedBy(secret);
    keys.openLink(session, secret);
    await fetchSession(session);
    const kept = store.kept.get(session);
    expect(kept).toEqual({ key: keys.current(session), link: null, wantsLink: false });
    expect(server.asked.map((one) => one.key)).toEqual([null, secret, kept?.key]);
    expect(server.asked[1]?.body).toEqual({
      keyHash: await hashOfKey(kept?.key ?? ''),
      label: 'Chrome on Windows',
      device: 'me',
    });
  });

  it('registers once, however many calls wait for it', async () => {
    await lockedBy(secret);
    keys.openLink(session, secret);
    await Promise.all([fetchSession(session), fetchSession(session), postSnapshot(session)]);
    expect(server.asked.filter(({ path }) => path.endsWith('/devices'))).toHaveLength(1);
    expect(server.hashes.size).toBe(2);
  });

  it('is not lost with an answer, nor by a reload, and registers no second key', async () => {
    await lockedBy(secret);
    keys.openLink(session, secret);
    server.next = 'lost';
    await expect(fetchSession(session)).rejects.toMatchObject({ failure: { kind: 'unreachable' } });
    openPage();
    expect((await fetchSession(session)).resume.text).toBe('text');
    expect(server.hashes.size).toBe(2);
  });

  it('is needed by nobody while the session is open', async () => {
    keys.openLink(session, secret);
    await fetchSession(session);
    expect(server.asked).toMatchObject([{ key: null }]);
  });

  it('leaves a key that opens the session alone', async () => {
    const key = newKey();
    store.kept.set(session, { ...nothingKept, key });
    await lockedBy(key);
    keys.openLink(session, secret);
    await fetchSession(session);
    expect(keys.current(session)).toBe(key);
    expect(server.asked).toHaveLength(1);
  });

  it('takes the place of a key that was revoked with one that was never used', async () => {
    const revoked = newKey();
    store.kept.set(session, { ...nothingKept, key: revoked });
    await lockedBy(secret);
    keys.openLink(session, secret);
    await fetchSession(session);
    expect([revoked, secret, null]).not.toContain(keys.current(session));
  });

  it('that was revoked is said to be, once and after a reload', async () => {
    await lockedBy(newKey());
    keys.openLink(session, secret);
    await expect(fetchSession(session)).rejects.toMatchObject({
      failure: { problem: { code: 'session_locked' } },
    });
    openPage();
    await keys.load(session);
    expect(keys.kept(session).link).toEqual({ kind: 'failed', why: 'refused' });
    expect(JSON.stringify([...store.kept])).not.toContain(secret);
  });

  it('finds no room among too many devices', async () => {
    await lockedBy(secret);
    keys.openLink(session, secret);
    server.next = Response.json({ code: 'too_many_devices' }, { status: 409 });
    await expect(fetchSession(session)).rejects.toMatchObject({
      failure: { problem: { code: 'session_locked' } },
    });
    expect(keys.kept(session).link).toEqual({ kind: 'failed', why: 'tooMany' });
  });

  it('registers nothing where no key can be kept', async () => {
    await lockedBy(secret);
    store.fail();
    keys.openLink(session, secret);
    await expect(fetchSession(session)).rejects.toThrow();
    expect(keys.kept(session).link).toEqual({ kind: 'failed', why: 'unkept' });
    expect(server.hashes.size).toBe(1);
  });
});

describe('a server that forbids sessions without keys', () => {
  beforeEach(() => {
    server.allowsOpen = false;
  });

  it('gets the key of this browser, and a link is wanted', async () => {
    await fetchSession(session);
    expect(server.asked.map((one) => one.key)).toEqual([
      null,
      keys.current(session),
      keys.current(session),
    ]);
    expect(store.kept.get(session)).toMatchObject({ wantsLink: true });
  });

  it('registers no second key when an answer is lost', async () => {
    server.next = 'lost';
    await expect(fetchSession(session)).rejects.toMatchObject({ failure: { kind: 'unreachable' } });
    openPage();
    await fetchSession(session);
    expect(server.hashes.size).toBe(1);
  });

  it('gets none that cannot be kept', async () => {
    store.fail();
    await expect(fetchSession(session)).rejects.toMatchObject({
      failure: { problem: { code: 'key_required' } },
    });
    expect(server.hashes.size).toBe(0);
  });
});
