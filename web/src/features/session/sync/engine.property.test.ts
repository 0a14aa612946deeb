import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Failure } from '../../../shared/api/problem';
import type { ServerText } from '../../../shared/api/session';
import { memoryJournal } from '../../../testing/memoryJournal';
import { transition } from './engine';
import { openFromBoth, openFromDevice } from './open';
import type { Circumstances, JournalRecord, Step, SyncEffect, SyncEvent, SyncState } from './state';
import { noCopy } from './deviceCopy';

type Save = Extract<SyncEffect, { kind: 'save' }>;
type Outcome = 'ok' | 'lostAnswer' | 'lostRequest' | '503';

const unavailable: Failure = {
  kind: 'answered',
  retryAfterMs: 3_000,
  problem: { status: 503, code: null, title: null, detail: null, requestId: null, errors: [] },
};

/** A server with If-Match and idempotent edit ids, and a network that loses and doubles. */
class World {
  server: ServerText = {
    text: '',
    revision: 0,
    etag: 'e0',
    updatedAt: 0,
    device: null,
    savedBy: {},
  };
  readonly history = new Set<string>(['']);
  readonly edits = new Map<string, ServerText>();
  /** What the person would say their text is. */
  wanted = '';
  lastOfMine = '';
  inFlight: Save | null = null;
  answers: SyncEvent[] = [];
  loads: SyncEvent[] = [];
  now = 0;
  sync: SyncState;
  /** Records on their way to the disk, and what is on it. */
  private pending: { number: number; record: JournalRecord }[] = [];
  private disk = memoryJournal();
  private ids = 0;

  constructor() {
    const opening = openFromBoth(this.server, noCopy, this.at());
    this.sync = opening.state;
    this.take(opening, true);
  }

  at(): Circumstances {
    return { now: this.now, newId: `id${(this.ids += 1)}`, random: 0.5, device: 'me' };
  }

  tell(event: SyncEvent): void {
    const leaving = event.type === 'flush' && event.by === 'leaving';
    this.take(transition(this.sync, event, this.at()), leaving);
  }

  private take(step: Step, hurried: boolean): void {
    const allWritten = this.pending.length === 0;
    this.sync = step.state;
    for (const effect of step.effects) {
      if (effect.kind === 'journal') this.pending.push(effect);
      if (effect.kind !== 'save') continue;
      expect(this.inFlight, 'one request in flight').toBeNull();
      expect(
        hurried || allWritten || this.sync.journal.trouble !== null,
        'nothing goes out before it is written down',
      ).toBe(true);
      this.inFlight = effect;
    }
  }

  async write(): Promise<void> {
    const records = this.pending;
    if (records.length === 0) return;
    this.pending = [];
    await this.disk.write(
      's',
      records.map(({ record }) => record),
    );
    this.tell({ type: 'journalled', upTo: records.at(-1)?.number ?? 0 });
  }

  /** The browser is killed and comes back, with the server or without it. */
  async crash(withServer: boolean): Promise<void> {
    const before = this.sync;
    const allWritten = this.pending.length === 0;
    this.pending = [];
    this.inFlight = null;
    this.answers = [];
    this.loads = [];
    const copy = await this.disk.read('s');
    const nothing = copy.unsent === null && copy.known.length === 0;
    const opening =
      withServer || nothing
        ? openFromBoth(this.server, copy, this.at())
        : openFromDevice(copy, this.at());
    this.sync = opening.state;
    this.take(opening, true);
    if (allWritten && before.phase.kind !== 'clean' && before.text !== before.saved.text) {
      expect(this.sync.text, 'words that were written down are back').toBe(before.text);
    }
    if (allWritten) {
      const aside = (state: SyncState) => state.setAside.map(({ text }) => text);
      expect(aside(this.sync)).toEqual(aside(before));
    }
    this.wanted = this.sync.text;
  }

  type(text: string): void {
    if (this.sync.phase.kind === 'conflict') return;
    this.wanted = text;
    this.tell({ type: 'typed', text });
  }

  store(text: string, device: string): void {
    const revision = this.server.revision + 1;
    this.server = {
      text,
      revision,
      etag: `e${revision}`,
      updatedAt: this.now,
      device,
      savedBy: {},
    };
    this.history.add(text);
  }

  /** The request arrives; what the server answers may or may not get back. */
  arrive(effect: Save): SyncEvent {
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
    const event: SyncEvent =
      how === 'ok' && answer !== null
        ? answer
        : {
            type: 'failed',
            request,
            failure: how === '503' ? unavailable : { kind: 'unreachable' },
          };
    this.answers.push(event);
    const before = this.sync;
    this.tell(event);
    // Where nothing of one's own is left to save, a newer text is simply shown.
    const own = before.text !== before.saved.text;
    if (!own && this.sync.note === 'newerShown') this.wanted = this.sync.text;
  }

  decide(how: 'keepMine' | 'takeTheirs'): void {
    if (this.sync.phase.kind !== 'conflict') return;
    const { theirs } = this.sync.phase;
    this.tell({ type: how });
    if (how === 'takeTheirs') {
      // The text that gave way must still be there to come back.
      expect(this.sync.setAside.at(-1)?.text).toBe(this.wanted);
      this.wanted = theirs.text;
    }
  }

  /** A load of the session; its answer may come much later. */
  ask(): void {
    const { requests: asked } = this.sync;
    this.loads.push({ type: 'fetched', current: this.server, asked });
  }

  load(): void {
    const event = this.loads.shift();
    if (event === undefined) return;
    const mayShow = this.sync.phase.kind === 'clean';
    this.tell(event);
    if (mayShow && this.sync.phase.kind === 'clean') this.wanted = this.sync.text;
  }

  /** Never dropped: on the screen, and confirmed, in flight or waiting its turn. */
  check(): void {
    const { text, phase, saved } = this.sync;
    expect(text).toBe(this.wanted);
    if (phase.kind === 'clean') {
      expect(saved.text).toBe(this.wanted);
      expect(this.history.has(this.wanted), 'a confirmed text did reach the server').toBe(true);
    }
    expect(phase.kind === 'sending').toBe(this.inFlight !== null);
  }

  async settle(): Promise<void> {
    for (let i = 0; i < 30 && this.sync.phase.kind !== 'clean'; i += 1) {
      this.now += 60_000;
      await this.write();
      this.tell({ type: 'tick' });
      this.resolve('ok');
      this.decide('keepMine');
    }
  }
}

type Deed = (world: World) => void | Promise<void>;

const texts = fc.constantFrom('', 'a', 'ab', 'abc', 'b', 'long text');
const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Deed>((world) => world.write()) },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (withServer): Deed =>
        (world) =>
          world.crash(withServer),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Deed>((world) => {
      world.tell({ type: 'journalFailed', trouble: 'full' });
    }),
  },
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
      .constantFrom<SyncEvent[]>(
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

it('never drops the last text, whatever the network, the disk or the browser does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { maxLength: 60 }), async (script) => {
      const world = new World();
      for (const deed of script) {
        await deed(world);
        world.check();
      }
    }),
    { numRuns: 2_000 },
  );
});

it('brings the last text to the server once network and disk are back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { maxLength: 60 }), async (script) => {
      const world = new World();
      for (const deed of script) await deed(world);
      const edited = world.sync.phase.kind !== 'clean';
      await world.settle();
      const { wanted } = world;
      expect(world.sync.phase.kind).toBe('clean');
      expect(world.sync.text).toBe(wanted);
      // Another device may have built on it since; then ours is the last that this one stored.
      if (edited) expect([world.server.text, world.lastOfMine]).toContain(wanted);
    }),
    { numRuns: 2_000 },
  );
});
