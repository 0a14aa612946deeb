import { vi } from 'vitest';
import { problem, readBlob, type Reply } from './fakeServer';

type Entry = {
  deviceId: string;
  kind: 'device' | 'link';
  label: string;
  createdAt: string;
  lastSeenAt?: string;
  revokedAt?: string;
  keyHash?: string;
};

/** The devices of one session in memory, with what was asked, and any answer made otherwise. */
export class FakeDevices {
  entries: Entry[] = [];
  /** Whose key the next calls have. */
  caller = 'me';
  code = { code: 'BCDFGHJK', lifeMs: 600_000 };
  readonly asked: { route: string; body: Record<string, unknown> }[] = [];
  private readonly instead = new Map<string, (() => Promise<Reply> | Reply)[]>();

  install(): this {
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => this.serve(path, init));
    return this;
  }

  /** The next calls of a route, as in `POST devices`, get these answers. */
  reply(route: string, ...replies: (() => Promise<Reply> | Reply)[]): void {
    this.instead.set(route, [...(this.instead.get(route) ?? []), ...replies]);
  }

  add(label: string, more: Partial<Entry> = {}): void {
    const createdAt = new Date().toISOString();
    this.entries.push({ deviceId: label, kind: 'device', label, createdAt, ...more });
  }

  private async serve(path: string, init: RequestInit): Promise<Response> {
    const [, , , , part = '', id] = path.split('/');
    const route = `${init.method ?? 'GET'} ${part}`;
    const body = init.body instanceof Blob ? await readBlob(init.body) : {};
    this.asked.push({ route, body });
    const scripted = this.instead.get(route)?.shift();
    const reply = scripted
      ? await scripted()
      : this.usual(route, body, decodeURIComponent(id ?? ''));
    if (reply === 'lost') throw new TypeError('Failed to fetch');
    return reply;
  }

  private usual(route: string, body: Record<string, unknown>, id: string): Response {
    const found = this.entries.find(({ deviceId }) => deviceId === id);
    switch (route) {
      case 'GET devices': {
        const devices = this.entries.map((entry) => ({
          ...entry,
          current: entry.deviceId === this.caller,
        }));
        return Response.json({ locked: this.entries.length > 0, devices });
      }
      case 'POST devices':
        return this.register(body);
      case 'PATCH devices':
        if (found === undefined) return problem(404, 'device_not_found');
        found.label = String(body.label);
        return Response.json(found);
      case 'DELETE devices':
        if (found === undefined) return problem(404, 'device_not_found');
        found.revokedAt = new Date().toISOString();
        return new Response(null, { status: 204 });
      case 'POST pairing': {
        const expiresAt = new Date(Date.now() + this.code.lifeMs).toISOString();
        return Response.json({ code: this.code.code, expiresAt }, { status: 201 });
      }
      default:
        return problem(404, 'not_found');
    }
  }

  private register({ device, label, linkKeyHash }: Record<string, unknown>): Response {
    if (!this.entries.some(({ deviceId }) => deviceId === device)) {
      this.add(String(label), { deviceId: String(device) });
    }
    if (typeof linkKeyHash === 'string') this.add('', { deviceId: linkKeyHash, kind: 'link' });
    return Response.json({ deviceId: device, linkDeviceId: linkKeyHash }, { status: 201 });
  }
}
