import type { Result } from '../shared/api/request';
import type { SaveAnswer, SaveCall, ServerText } from '../shared/api/session';
import {
  gather,
  type DeviceCopy,
  type Left,
  type Unsent,
} from '../features/session/sync/deviceCopy';
import type { Journal } from '../features/session/sync/journal';
import { openFromBoth, openFromDevice } from '../features/session/sync/open';
import { findPlace } from '../features/session/sync/place';
import { createSharedRuntime } from '../features/session/sync/sharedRuntime';
import type { SyncRuntime } from '../features/session/sync/runtime';
import type { Seat, SeatEvents, TabMessage } from '../features/session/sync/seat';
import type { JournalRecord, KnownText, SetAside } from '../features/session/sync/state';

/*
 * A whole small world for the tabs of one browser: a server that can lose its hot store, a network
 * that loses and doubles, a disk that takes time, messages that come late, tabs that are killed or
 * frozen, and a phone that writes too.
 */

export const session = 's';
export const device = 'me';

type Fate = 'ok' | 'lostAnswer' | 'lostRequest' | 'doubled';
type Open = { tab: FakeTab; runtime: SyncRuntime };

const unreachable = { ok: false, failure: { kind: 'unreachable' }, body: null } as const;

/** Holds what all tabs of the browser share on its disk. */
class Disk {
  readonly unsent = new Map<string, Unsent>();
  readonly known = new Map<number, KnownText>();
  readonly asides = new Map<string, SetAside>();

  apply(tab: string, record: JournalRecord): void {
    switch (record.kind) {
      case 'unsent': {
        const { text, base, attempts, at } = record;
        this.unsent.set(tab, { text, base, attempts, at });
        if (!this.known.has(base.revision)) this.known.set(base.revision, base);
        return;
      }
      case 'allSent':
        this.unsent.delete(tab);
        return;
      case 'known':
        this.known.set(record.text.revision, record.text);
        return;
      case 'covered':
        return;
      case 'aside':
        this.asides.set(record.aside.id, record.aside);
        return;
      case 'asideGone':
        this.asides.delete(record.id);
        return;
      case 'tabsGone':
        for (const gone of record.tabs) this.unsent.delete(gone);
    }
  }

  left(whose: (tab: string) => boolean): Left[] {
    return [...this.unsent]
      .filter(([owner]) => whose(owner))
      .map(([owner, unsent]) => ({ ...unsent, tab: owner }));
  }

  takeOver(
    tab: string,
    alive: ReadonlySet<string>,
    shown: ReadonlySet<string> = new Set(),
  ): DeviceCopy {
    const known = [...this.known.values()].sort((a, b) => a.revision - b.revision);
    const left = this.left((owner) => !shown.has(owner) && (owner === tab || !alive.has(owner)));
    const { newest, toSetAside } = gather(left, known, [...this.asides.values()]);
    for (const aside of toSetAside) this.asides.set(aside.id, aside);
    for (const one of left) this.unsent.delete(one.tab);
    if (newest !== null) this.unsent.set(tab, newest);
    return {
      unsent: newest,
      known,
      setAside: [...this.asides.values()],
      damaged: 0,
      begunHere: false,
    };
  }
}

class FakeTab {
  readonly name: string;
  dead = false;
  frozen = false;
  inbox: TabMessage[] = [];
  events: SeatEvents | null = null;
  readonly watches = new Set<string>();
  seat: Seat | null = null;

  /** How long its writes take. */
  readonly diskMs: number;

  constructor(nth: number) {
    this.name = `tab${nth}`;
    this.diskMs = 2 + ((nth * 7) % 17);
  }
}

export class TabWorld {
  server: ServerText;
  cold: ServerText;
  offline = false;
  /** What the next saves meet; after them all is well. */
  fates: Fate[] = [];
  readonly history: string[] = [];
  readonly open: Open[] = [];
  private readonly disk = new Disk();
  private readonly applied = new Map<string, { editId: string; revision: number }>();
  private coldApplied = new Map<string, { editId: string; revision: number }>();
  private holder: FakeTab | null = null;
  private line: FakeTab[] = [];
  private count = 0;

  constructor(text: string) {
    this.server = { text, revision: 1, etag: 'e1', updatedAt: 1, device: null, savedBy: {} };
    this.cold = this.server;
  }

  store(text: string, by: string, editId: string): void {
    const revision = Math.max(this.server.revision + 1, Date.now());
    this.applied.set(by, { editId, revision });
    const savedBy = Object.fromEntries([...this.applied].map(([who, at]) => [who, at.revision]));
    const etag = `e${revision}`;
    this.server = { text, revision, etag, updatedAt: revision, device: by, savedBy };
  }

  snapshot(): void {
    this.cold = this.server;
    this.coldApplied = new Map(this.applied);
  }

  /** The hot store is lost; what cold has comes back. */
  wipe(): void {
    this.server = this.cold;
    this.applied.clear();
    for (const [who, at] of this.coldApplied) this.applied.set(who, at);
  }

  private save(call: SaveCall): Result<SaveAnswer> {
    const before = this.applied.get(call.device);
    if (before?.editId === call.editId) {
      const { revision } = before;
      return this.saved(revision);
    }
    if (call.etag !== this.server.etag) {
      return { ok: true, value: { kind: 'stale', current: this.server } };
    }
    this.store(call.text, call.device, call.editId);
    return this.saved(this.server.revision);
  }

  private saved(revision: number): Result<SaveAnswer> {
    const updatedAt = revision;
    return { ok: true, value: { kind: 'saved', revision, etag: `e${revision}`, updatedAt } };
  }

  private send(call: SaveCall): Result<SaveAnswer> {
    const fate = this.offline ? 'lostRequest' : (this.fates.shift() ?? 'ok');
    if (fate === 'lostRequest') return unreachable;
    const answer = this.save(call);
    if (fate === 'doubled') this.save(call);
    return fate === 'lostAnswer' ? unreachable : answer;
  }

  /** A tab opens the session; without a server only if this device has something of it. */
  async openTab(): Promise<Open | null> {
    const tab = new FakeTab((this.count += 1));
    const seat = this.seatOf(tab);
    tab.seat = seat;
    this.request(tab);
    const place = await findPlace(seat);
    const world = this.worldOf(tab);
    if (place.kind === 'follow') {
      return this.opened(tab, createSharedRuntime(session, place, world, seat));
    }
    const copy = this.disk.takeOver(tab.name, this.alive());
    if (this.offline && copy.unsent === null && copy.known.length === 0) {
      this.kill(tab);
      return null;
    }
    const fromDevice = this.offline || copy.unsent !== null;
    const runtime = createSharedRuntime(
      session,
      {
        kind: 'lead',
        opening: (at) =>
          fromDevice ? openFromDevice(copy, at) : openFromBoth(this.server, copy, at),
      },
      world,
      seat,
    );
    return this.opened(tab, runtime);
  }

  private opened(tab: FakeTab, runtime: SyncRuntime): Open | null {
    if (tab.dead) return null;
    const open = { tab, runtime };
    this.open.push(open);
    return open;
  }

  /** The process of a tab ends: nothing of it reaches anybody any more, and its lock is free. */
  kill(tab: FakeTab): void {
    tab.dead = true;
    this.open.splice(0, this.open.length, ...this.open.filter((one) => one.tab !== tab));
    this.line = this.line.filter((one) => one !== tab);
    if (this.holder === tab) this.passOn();
    for (const one of this.open.map((open) => open.tab)) {
      if (one.watches.delete(tab.name)) one.events?.onGone();
    }
  }

  thaw(tab: FakeTab): void {
    tab.frozen = false;
    for (const message of tab.inbox.splice(0)) tab.events?.onMessage(message);
  }

  private alive(): ReadonlySet<string> {
    const names = this.open.map(({ tab }) => tab.name);
    return new Set(this.holder === null ? names : [...names, this.holder.name]);
  }

  private worldOf(tab: FakeTab) {
    const never = new Promise<never>(() => undefined);
    let ids = 0;
    const journal: Journal = {
      read: (_, shown) =>
        tab.dead ? never : Promise.resolve(this.disk.takeOver(tab.name, this.alive(), shown)),
      left: () =>
        Promise.resolve(this.disk.left((owner) => owner !== tab.name && !this.alive().has(owner))),
      write: (_, records) =>
        new Promise((resolve) => {
          setTimeout(() => {
            if (tab.dead) return;
            for (const record of records) this.disk.apply(tab.name, record);
            resolve();
          }, tab.diskMs);
        }),
      damaged: () => Promise.resolve('[]'),
      begin: () => Promise.resolve(),
    };
    const later = <T>(answer: () => T): Promise<T> =>
      new Promise((resolve) => {
        setTimeout(() => {
          if (tab.dead) return;
          const result = answer();
          setTimeout(() => {
            if (!tab.dead) resolve(result);
          }, 10);
        }, 10);
      });
    return {
      journal,
      save: (call: SaveCall) => later(() => this.send(call)),
      covered: () => later(() => (this.offline ? null : this.cold.revision)),
      keepPoint: (_: string, aside: SetAside): Promise<Result<unknown>> =>
        later(() => {
          if (this.offline) return unreachable;
          this.history.push(aside.text);
          return { ok: true, value: null };
        }),
      now: () => Date.now(),
      newId: () => `${tab.name}-${(ids += 1)}`,
      random: () => 0.5,
      device,
    };
  }

  private seatOf(tab: FakeTab): Seat {
    let count = 0;
    return {
      tab: tab.name,
      count: () => (count += 1),
      leads: () => this.holder === tab,
      post: (message) => {
        if (tab.dead) return;
        const others = [...this.open.map((one) => one.tab), ...this.line, this.holder];
        for (const other of new Set(others)) {
          if (other === null || other === tab || other.dead) continue;
          this.deliver(other, structuredClone(message));
        }
      },
      listen: (events) => {
        tab.events = events;
      },
      watch: (other) => {
        tab.watches.add(other);
      },
      steal: () => {
        if (tab.dead || this.holder === tab) return;
        const deposed = this.holder;
        this.line = this.line.filter((one) => one !== tab);
        this.holder = tab;
        if (deposed !== null) {
          this.line.push(deposed);
          deposed.events?.onDeposed();
        }
        tab.events?.onLeading();
      },
    };
  }

  private deliver(to: FakeTab, message: TabMessage): void {
    setTimeout(() => {
      if (to.dead) return;
      if (to.frozen) to.inbox.push(message);
      else to.events?.onMessage(message);
    }, 1);
  }

  private request(tab: FakeTab): void {
    if (this.holder === null) this.holder = tab;
    else this.line.push(tab);
  }

  private passOn(): void {
    this.holder = this.line.shift() ?? null;
    this.holder?.events?.onLeading();
  }
}
