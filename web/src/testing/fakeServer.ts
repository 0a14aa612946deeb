import { vi } from 'vitest';
import { hashOfKey } from '../shared/keys/sessionKeys';

type Stored = { text: string; revision: number };
type Point = { id: string; at: string; reason: string; device?: string; text: string };
export type Reply = Response | 'lost';

/** The API in memory, with a log of what was asked and a way to make any route answer otherwise. */
export class FakeServer {
  readonly log: string[] = [];
  readonly asked: { route: string; key: string | null; body: Record<string, unknown> }[] = [];
  stored: Stored = { text: '', revision: 0 };
  session: Record<string, unknown> = {};
  /** The history, newest first. */
  points: readonly Point[] = [];
  /** Of the keys that open the session; while there are none, everybody may. */
  readonly keyHashes = new Set<string>();
  /** A code that another device shows, and the session that it opens. */
  code: { code: string; sessionId: string } | null = null;
  /** What a posting comes to against a resume; asks for nothing unless a test says so. */
  match: (body: Record<string, unknown>) => object = () => ({
    language: 'en',
    score: 0,
    parts: [],
    keywords: [],
  });
  /** What a text claims; nothing unless a test says so. */
  check: (body: Record<string, unknown>) => object = () => ({
    supported: true,
    claims: [],
    questions: [],
  });
  private readonly instead = new Map<string, (() => Promise<Reply> | Reply)[]>();

  install(): this {
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => this.serve(path, init));
    return this;
  }

  /** The next calls of a route, as in `PUT resume`, get these answers. */
  reply(route: string, ...replies: (() => Promise<Reply> | Reply)[]): void {
    this.instead.set(route, [...(this.instead.get(route) ?? []), ...replies]);
  }

  private async serve(path: string, init: RequestInit): Promise<Response> {
    const route = `${init.method ?? 'GET'} ${partOf(path)}`;
    this.log.push(route);
    const body = init.body instanceof Blob ? await readBlob(init.body) : {};
    const key = new Headers(init.headers).get('X-Session-Key');
    this.asked.push({ route, key, body });
    const scripted = this.instead.get(route)?.shift();
    const usual = async () =>
      (await this.refusal(route, key)) ?? this.usual(route, body, init, path);
    const reply = await (scripted ?? usual)();
    if (reply === 'lost') throw new TypeError('Failed to fetch');
    return reply;
  }

  private async refusal(route: string, key: string | null): Promise<Response | null> {
    if (this.keyHashes.size === 0 || ['GET llm', 'POST pairing'].includes(route)) return null;
    const known = key !== null && this.keyHashes.has(await hashOfKey(key));
    return known ? null : problem(403, 'session_locked');
  }

  private usual(
    route: string,
    body: Record<string, unknown>,
    init: RequestInit,
    path: string,
  ): Response {
    switch (route) {
      case 'GET session':
        return Response.json({
          ...this.current(),
          resume: this.stored.text,
          chat: [],
          ...this.session,
        });
      case 'PUT resume':
        return this.save(body, new Headers(init.headers).get('If-Match'));
      case 'POST snapshot':
        return Response.json({ snapshotted: true, at: '2026-01-02T14:02:00' });
      case 'POST chat':
        return Response.json({
          assistantMessage: 'An answer',
          turnId: body.turnId,
          status: 'done',
        });
      case 'POST stop':
        return Response.json({ turnId: body.turnId, status: 'failed' });
      case 'POST match':
        return Response.json(this.match(body));
      case 'POST check':
        return Response.json(this.check(body));
      case 'GET llm':
        return Response.json({ provider: 'offline', model: 'rules', apiKeyPresent: false });
      case 'GET history':
        return this.page(new URL(path, location.origin).searchParams);
      case 'GET point': {
        const point = this.points.find(({ id }) => path.endsWith(`/${id}`));
        return point ? Response.json(point) : problem(404, 'snapshot_not_found');
      }
      case 'POST devices':
        this.keyHashes.add(String(body.keyHash));
        return Response.json({ deviceId: 'd' }, { status: 201 });
      case 'POST pairing':
        if (body.code !== this.code?.code) return problem(404, 'pairing_not_found');
        this.keyHashes.add(String(body.keyHash));
        return Response.json({ sessionId: this.code?.sessionId, deviceId: 'd' });
      case 'POST history':
        return Response.json({ id: 'kept', at: new Date().toISOString() }, { status: 201 });
      default:
        return problem(404, 'not_found');
    }
  }

  private page(query: URLSearchParams): Response {
    const from = Number(query.get('before') ?? 0);
    const to = from + Number(query.get('limit'));
    const snapshots = this.points
      .slice(from, to)
      .map(({ text, ...point }) => ({ ...point, words: text.split(/\s+/).length }));
    return Response.json({ snapshots, ...(to < this.points.length ? { older: String(to) } : {}) });
  }

  private save(body: Record<string, unknown>, ifMatch: string | null): Response {
    if (ifMatch !== null && ifMatch !== `"e${this.stored.revision}"`) {
      return problem(409, 'conflict', { current: { ...this.current(), device: 'phone' } });
    }
    this.stored = { text: String(body.text), revision: this.stored.revision + 1 };
    return Response.json({ saved: true, ...this.current() });
  }

  private current() {
    const { text, revision } = this.stored;
    return { text, revision, etag: `e${revision}`, updatedAt: new Date().toISOString() };
  }
}

/** `resume` of `/api/resume/{id}`; `devices`, `match`, `check`, `history` and `point` of what is below a session. */
function partOf(path: string): string {
  const [, , part = '', id, below, point] = path.split(/[/?]/);
  if (part === 'chat' && id === 'stop') return id;
  if (below === 'devices' || below === 'match' || below === 'check') return below;
  if (below !== 'snapshots') return part;
  return point === undefined || path.includes('?') ? 'history' : 'point';
}

export function problem(status: number, code: string, more: object = {}): Response {
  return Response.json({ status, code, requestId: 'req-1', ...more }, { status });
}

export async function readBlob(blob: Blob): Promise<Record<string, unknown>> {
  // jsdom's Blob has no text().
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsText(blob);
  });
  return JSON.parse(text) as Record<string, unknown>;
}
