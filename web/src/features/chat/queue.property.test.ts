import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queueStep } from './queue';
import {
  emptyQueue,
  nextPlace,
  outboxOf,
  type Kept,
  type Queue,
  type QueueEffect,
  type QueueEvent,
} from './queueState';
import type { Outcome } from './ask';

type Fate = 'ok' | 'lostRequest' | 'lostAnswer' | 'unsaved' | 'late';
const done: Outcome = { kind: 'done', text: 'A', suggestion: null, edits: [] };
const lost: Outcome = { kind: 'notNow', why: { kind: 'unreachable' } };

/** Two tabs of one browser, what its disk has, and a server that knows a turn by its id. */
class World {
  readonly server: string[] = [];
  readonly disk = new Map<string, Kept>();
  readonly asked: string[] = [];
  private readonly tabs: Queue[] = [emptyQueue, emptyQueue];
  private readonly sending = new Map<number, string>();
  /** Requests given up here that still travel. */
  private readonly adrift: string[] = [];
  private holder: number | null = null;
  private readonly waitingForLock: number[] = [];
  now = 0;

  tell(tab: number, event: QueueEvent): void {
    const step = queueStep(this.queue(tab), event, { now: this.now, random: 0.5 });
    this.tabs[tab] = step.queue;
    for (const effect of step.effects) this.run(tab, effect);
  }

  queue(tab: number): Queue {
    return this.tabs[tab] ?? emptyQueue;
  }

  ask(tab: number, diesAtOnce: boolean): void {
    const turnId = `t${this.asked.length}`;
    const question = { turnId, message: turnId, action: null, passage: null };
    const at = nextPlace(this.queue(tab), this.now);
    this.asked.push(turnId);
    this.disk.set(turnId, { question, at });
    if (diesAtOnce) this.reload(tab);
    else this.tell(tab, { type: 'asked', question, at, kept: true });
  }

  reload(tab: number): void {
    const onItsWay = this.sending.get(tab);
    if (onItsWay !== undefined) this.adrift.push(onItsWay);
    this.sending.delete(tab);
    if (this.holder === tab) this.holder = null;
    this.waitingForLock.splice(0, this.waitingForLock.length, ...this.others(tab));
    this.tabs[tab] = emptyQueue;
    this.tell(tab, { type: 'read', found: [...this.disk.values()] });
  }

  grant(): boolean {
    if (this.holder !== null) return false;
    const tab = this.waitingForLock.shift();
    if (tab === undefined) return false;
    this.holder = tab;
    this.tell(tab, { type: 'granted', found: [...this.disk.values()] });
    return true;
  }

  /** What becomes of the request of a tab. */
  settle(tab: number, fate: Fate): boolean {
    const turnId = this.sending.get(tab);
    if (turnId === undefined) return false;
    this.sending.delete(tab);
    if (fate === 'ok' || fate === 'lostAnswer') this.arrive(turnId);
    if (fate === 'late') this.adrift.push(turnId);
    const outcome: Outcome =
      fate === 'ok' ? done : fate === 'unsaved' ? { kind: 'notNow', why: { kind: 'text' } } : lost;
    this.tell(tab, { type: 'came', turnId, outcome });
    return true;
  }

  /** A request that was given up arrives after all. */
  driftIn(): void {
    const turnId = this.adrift.shift();
    if (turnId !== undefined) this.arrive(turnId);
  }

  calmDown(): void {
    let moved = true;
    while (moved) {
      this.now += 60_000;
      moved = false;
      for (const tab of [0, 1]) {
        this.tell(tab, { type: 'poke', what: 'all' });
        moved = this.grant() || moved;
        moved = this.settle(tab, 'ok') || moved;
      }
    }
    while (this.adrift.length > 0) this.driftIn();
  }

  private arrive(turnId: string): void {
    if (!this.server.includes(turnId)) this.server.push(turnId);
  }

  private others(tab: number): number[] {
    return this.waitingForLock.filter((one) => one !== tab);
  }

  private run(tab: number, effect: QueueEffect): void {
    switch (effect.kind) {
      case 'lock':
        this.waitingForLock.push(tab);
        return;
      case 'release':
        this.holder = null;
        return;
      case 'send':
        expect(this.sending.size, 'one request at a time').toBe(0);
        this.sending.set(tab, effect.question.turnId);
        return;
      case 'forget':
        this.disk.delete(effect.turnId);
        return;
      case 'await':
      case 'abort':
      case 'tellTabs':
        return;
    }
  }
}

const tab = fc.integer({ min: 0, max: 1 });
const fate = fc.constantFrom<Fate>('ok', 'lostRequest', 'lostAnswer', 'unsaved', 'late');
const moment = fc.oneof(
  fc.record({ kind: fc.constant('ask' as const), tab, diesAtOnce: fc.boolean() }),
  fc.record({ kind: fc.constant('settle' as const), tab, fate }),
  fc.record({ kind: fc.constant('reload' as const), tab }),
  fc.record({ kind: fc.constant('grant' as const) }),
  fc.record({ kind: fc.constant('driftIn' as const) }),
  fc.record({ kind: fc.constant('tick' as const), tab, ms: fc.integer({ min: 1, max: 9_000 }) }),
  fc.record({ kind: fc.constant('online' as const), tab }),
  fc.record({ kind: fc.constant('hear' as const), tab }),
);

it('stores every question once and in order, whatever is lost, late, doubled or reloaded', () => {
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 60 }), (moments) => {
      const world = new World();
      for (const one of moments) {
        world.now += 1;
        switch (one.kind) {
          case 'ask':
            world.ask(one.tab, one.diesAtOnce);
            break;
          case 'settle':
            world.settle(one.tab, one.fate);
            break;
          case 'reload':
            world.reload(one.tab);
            break;
          case 'grant':
            world.grant();
            break;
          case 'driftIn':
            world.driftIn();
            break;
          case 'tick':
            world.now += one.ms;
            world.tell(one.tab, { type: 'tick' });
            break;
          case 'online':
            world.tell(one.tab, { type: 'poke', what: 'all' });
            break;
          case 'hear':
            world.tell(one.tab, { type: 'read', found: [...world.disk.values()] });
        }
      }
      world.calmDown();
      expect(world.server).toEqual(world.asked);
      expect([...world.disk.keys()]).toEqual([]);
      const waiting = [0, 1]
        .flatMap((each) => outboxOf(world.queue(each)))
        .filter(({ progress }) => progress.kind === 'waiting');
      expect(waiting).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});
