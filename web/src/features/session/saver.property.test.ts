import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Failure } from '../../shared/api/problem';
import type { ServerText } from '../../shared/api/session';
import { openSaver, transition, type Saver, type SaverEffect, type SaverEvent } from './saver';

type Outcome = 'ok' | 'lostAnswer' | 'lostRequest' | '503';

const unavailable: Failure = {
  kind: 'answered',
  retryAfterMs: 3_000,
  problem: { status: 503, code: null, title: null, detail: null, requestId: null, errors: [] },
};

/** A server with If-Match and idempotent edit ids, and a network that loses and doubles. */
class World {
  server: ServerText = { text: '', revision: 0, etag: 'e0', updatedAt: 0, device: null };
  readonly history = new Set<string>(['']);
  readonly edits = new Map<string, ServerText>();
  saver: Saver = openSaver(this.server);
  /** What the person would say their text is. */
  wanted = '';
  lastOfMine = '';
  inFlight: SaverEffect | null = null;
  answers: SaverEvent[] = [];
  loads: SaverEvent[] = [];
  now = 0;
  private ids = 0;

  tell(event: SaverEvent): void {
    const newEditId = `id${(this.ids += 1)}`;
    const at = { now: this.now, newEditId, random: 0.5, device: 'me' };
    const step = transition(this.saver, event, at);
    this.saver = step.state;
    for (const effect of step.effects) {
      expect(this.inFlight, 'one request in flight').toBeNull();
      this.inFlight = effect;
    }
  }

  type(text: string): void {
    if (this.saver.phase.kind === 'conflict') return;
    this.wanted = text;
    this.tell({ type: 'typed', text });
  }

  store(text: string, device: string): void {
    const revision = this.server.revision + 1;
    this.server = { text, revision, etag: `e${revision}`, updatedAt: this.now, device };
    this.history.add(text);
  }

  /** The request arrives; what the server answers may or may not get back. */
  arrive(effect: SaverEffect): SaverEvent {
    const { request, editId, etag, text } = effect;
    const before = this.edits.get(editId);
    if (before === undefined && etag !== this.server.etag) {
      return { type: 'answered', request, answer: { kind: 'stale', current: this.server } };
    }
    if (before === undefined) {
      this.store(text, 'me');
      this.lastOfMine = text;
      this.edits.set(editId, this.server);
    }
    const { revision, etag: now } = before ?? this.server;
    return {
      type: 'answered',
      request,
      answer: { kind: 'saved', revision, etag: now, updatedAt: this.now },
    };
  }

  resolve(how: Outcome): void {
    const effect = this.inFlight;
    if (effect === null) return;
    this.inFlight = null;
    const { request } = effect;
    const answer = how === 'ok' || how === 'lostAnswer' ? this.arrive(effect) : null;
    const event: SaverEvent =
      how === 'ok' && answer !== null
        ? answer
        : {
            type: 'failed',
            request,
            failure: how === '503' ? unavailable : { kind: 'unreachable' },
          };
    this.answers.push(event);
    this.tell(event);
  }

  decide(how: 'keepMine' | 'takeTheirs'): void {
    if (this.saver.phase.kind !== 'conflict') return;
    const { theirs } = this.saver.phase;
    this.tell({ type: how });
    if (how === 'takeTheirs') {
      // The text that gave way must still be there to come back.
      expect(this.saver.setAside.at(-1)?.text).toBe(this.wanted);
      this.wanted = theirs.text;
    }
  }

  /** A load of the session; its answer may come much later. */
  ask(): void {
    const { requests: asked } = this.saver;
    this.loads.push({ type: 'fetched', current: this.server, asked });
  }

  load(): void {
    const event = this.loads.shift();
    if (event === undefined) return;
    const mayShow = this.saver.phase.kind === 'clean';
    this.tell(event);
    if (mayShow && this.saver.phase.kind === 'clean') this.wanted = this.saver.text;
  }

  /** Never dropped: on the screen, and confirmed, in flight or waiting its turn. */
  check(): void {
    const { text, phase, saved } = this.saver;
    expect(text).toBe(this.wanted);
    if (phase.kind === 'clean') {
      expect(saved.text).toBe(this.wanted);
      expect(this.history.has(this.wanted), 'a confirmed text did reach the server').toBe(true);
    }
    expect(phase.kind === 'sending').toBe(this.inFlight !== null);
  }

  settle(): void {
    for (let i = 0; i < 30 && this.saver.phase.kind !== 'clean'; i += 1) {
      this.now += 60_000;
      this.tell({ type: 'tick' });
      this.resolve('ok');
      this.decide('keepMine');
    }
  }
}

type Deed = (world: World) => void;

const texts = fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'long text');
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom<('ask' | 'load')[]>('ask', 'load').map((what): Deed => (world) => {
      world[what]();
    }),
  },
  {
    weight: 4,
    arbitrary: texts.map((text): Deed => (world) => {
      world.type(text);
    }),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(100, 700, 5_000, 60_000).map((ms): Deed => (world) => {
      world.now += ms;
      world.tell({ type: 'tick' });
    }),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Outcome[]>('ok', 'ok', 'lostAnswer', 'lostRequest', '503')
      .map((how): Deed => (world) => {
        world.resolve(how);
      }),
  },
  {
    weight: 1,
    arbitrary: fc.nat().map((nth): Deed => (world) => {
      const again = world.answers[nth % Math.max(1, world.answers.length)];
      if (again) world.tell(again);
    }),
  },
  {
    weight: 1,
    arbitrary: texts.map((text): Deed => (world) => {
      world.store(text, 'phone');
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<SaverEvent[]>(
        { type: 'flush', by: 'person' },
        { type: 'flush', by: 'page' },
        { type: 'flush', by: 'leaving' },
        { type: 'online' },
      )
      .map((event): Deed => (world) => {
        world.tell(event);
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<('keepMine' | 'takeTheirs')[]>('keepMine', 'takeTheirs')
      .map((how): Deed => (world) => {
        world.decide(how);
      }),
  },
);

it('never drops the last text, whatever the network does', () => {
  fc.assert(
    fc.property(fc.array(deeds, { maxLength: 60 }), (script) => {
      const world = new World();
      for (const deed of script) {
        deed(world);
        world.check();
      }
    }),
    { numRuns: 2_000 },
  );
});

it('brings the last text to the server once the network is back', () => {
  fc.assert(
    fc.property(fc.array(deeds, { maxLength: 60 }), (script) => {
      const world = new World();
      for (const deed of script) deed(world);
      const edited = world.saver.phase.kind !== 'clean';
      const { wanted } = world;
      world.settle();
      expect(world.saver.phase.kind).toBe('clean');
      expect(world.saver.text).toBe(wanted);
      // Another device may have built on it since; then ours is the last that this one stored.
      if (edited) expect([world.server.text, world.lastOfMine]).toContain(wanted);
    }),
    { numRuns: 2_000 },
  );
});
