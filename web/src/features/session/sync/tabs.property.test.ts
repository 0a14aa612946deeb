import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TabWorld } from '../../../testing/tabWorld';
import type { SyncRuntime } from './runtime';

/*
 * Words that are typed anywhere are followed through everything that can happen to them. Each is
 * typed once, so that it is known in any text; one that somebody took out may be gone, any other
 * must be in the text in the end.
 */

const base = ['Name', '', 'EXPERIENCE', '', 'Acme', 'Skills'];
/** Younger words may be lost with the tab they were typed in. */
const youngMs = 30;

class Story {
  readonly world = new TabWorld(base.join('\n'));
  private words = 0;
  /** Where and when each word was typed that must still be somewhere. */
  private readonly typed = new Map<string, { tab: string | null; at: number }>();

  /** Changes a line as a person would, who knows nothing of what is under way. */
  private edit(text: string, how: Change, tab: string | null): string {
    const lines = text.split('\n');
    const at = how.line % lines.length;
    const word = `w${(this.words += 1)}`;
    if (how.kind === 'replace' || how.kind === 'drop') {
      for (const gone of (lines[at] ?? '').split(' ')) this.typed.delete(gone);
    }
    if (how.kind === 'append') {
      lines[at] = `${lines[at] ?? ''} ${word}`;
    } else lines.splice(at, how.kind === 'add' ? 0 : 1, ...(how.kind === 'drop' ? [] : [word]));
    if (how.kind !== 'drop') this.typed.set(word, { tab, at: Date.now() });
    return lines.join('\n');
  }

  type(nth: number, how: Change): void {
    const open = this.world.open[nth % Math.max(1, this.world.open.length)];
    if (open === undefined || open.runtime.state().phase.kind === 'conflict') return;
    const text = this.edit(open.runtime.state().text, how, open.tab.name);
    open.runtime.dispatch({ type: 'typed', text });
  }

  phoneTypes(how: Change): void {
    const text = this.edit(this.world.server.text, how, 'phone');
    this.world.store(text, 'phone', `phone${this.words}`);
  }

  kill(nth: number): void {
    const open = this.world.open[nth % Math.max(1, this.world.open.length)];
    if (open !== undefined) this.killTab(open);
  }

  killBrowser(): void {
    for (const open of [...this.world.open]) this.killTab(open);
  }

  private killTab(open: TabWorld['open'][number]): void {
    for (const [word, { tab, at }] of this.typed) {
      if (tab === open.tab.name && Date.now() - at < youngMs) this.typed.delete(word);
    }
    this.world.kill(open.tab);
  }

  /** What the phone wrote since the last snapshot is lost with the hot store. */
  async wipe(): Promise<void> {
    for (const [word, { tab }] of this.typed) {
      if (tab === 'phone' && !this.world.cold.text.includes(word)) this.typed.delete(word);
    }
    this.world.wipe();
    // No store is emptied and written to again within a moment.
    await vi.advanceTimersByTimeAsync(1_000);
  }

  decide(nth: number, how: 'keepMine' | 'takeTheirs' | 'keepBoth'): void {
    this.world.open[nth % Math.max(1, this.world.open.length)]?.runtime.dispatch({ type: how });
  }

  refetch(runtime: SyncRuntime): void {
    if (this.world.offline) return;
    const { requests } = runtime.state();
    runtime.dispatch({ type: 'fetched', current: this.world.server, asked: requests });
    runtime.dispatch({ type: 'covered', revision: this.world.cold.revision });
  }

  async settle(): Promise<void> {
    const { world } = this;
    world.offline = false;
    for (const { tab } of world.open) world.thaw(tab);
    if (world.open.length === 0) await this.openTab();
    for (let round = 0; round < 20; round += 1) {
      await vi.advanceTimersByTimeAsync(40_000);
      for (const { runtime } of world.open) {
        runtime.dispatch({ type: 'online' });
        runtime.dispatch({ type: 'keepBoth' });
        this.refetch(runtime);
      }
    }
    await vi.advanceTimersByTimeAsync(40_000);
  }

  async openTab(): Promise<void> {
    if (this.world.open.length >= 3) return;
    const opening = this.world.openTab();
    await vi.advanceTimersByTimeAsync(3_100);
    await opening;
  }

  check(): void {
    const { world } = this;
    for (const { runtime } of world.open) {
      expect(runtime.state().phase.kind).toBe('clean');
      expect(runtime.state().text, 'all show the same').toBe(world.server.text);
    }
    const everywhere = [world.server.text, ...world.history].join(' ').split(/\s/);
    const missing = [...this.typed.keys()].filter((word) => !everywhere.includes(word));
    expect(missing, 'nothing typed is missing').toEqual([]);
  }
}

type Change = { kind: 'add' | 'replace' | 'append' | 'drop'; line: number };
type Deed = { name: string; run: (story: Story) => void | Promise<void> };

const deed = (name: string, run: Deed['run']): Deed => ({ name, run });
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('add', 'add', 'append', 'replace', 'drop'),
  line: fc.nat({ max: 9 }),
});
const nth = fc.nat({ max: 2 });

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(nth, change).map(([tab, how]) =>
      deed(`type in ${tab} ${how.kind} ${how.line}`, (story) => {
        story.type(tab, how);
      }),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom(1, 10, 100, 800, 5_000, 40_000).map((ms) =>
      deed(`wait ${ms}`, async () => {
        await vi.advanceTimersByTimeAsync(ms);
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: change.map((how) =>
      deed(`phone ${how.kind} ${how.line}`, (story) => {
        story.phoneTypes(how);
      }),
    ),
  },
  { weight: 2, arbitrary: fc.constant(deed('open', (story) => story.openTab())) },
  {
    weight: 2,
    arbitrary: nth.map((tab) =>
      deed(`kill ${tab}`, (story) => {
        story.kill(tab);
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(
      deed('kill the browser', (story) => {
        story.killBrowser();
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: nth.map((tab) =>
      deed(`freeze or thaw ${tab}`, ({ world }) => {
        const open = world.open[tab % Math.max(1, world.open.length)];
        if (open?.tab.frozen === true) world.thaw(open.tab);
        else if (open !== undefined) open.tab.frozen = true;
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.boolean().map((offline) =>
      deed(offline ? 'offline' : 'online', ({ world }) => {
        world.offline = offline;
        if (offline) return;
        for (const { runtime } of world.open) runtime.dispatch({ type: 'online' });
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom('ok', 'lostAnswer', 'lostRequest', 'doubled'), { maxLength: 3 })
      .map((fates) =>
        deed(`fates ${fates.join()}`, ({ world }) => {
          world.fates = fates;
        }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(
      deed('snapshot', ({ world }) => {
        world.snapshot();
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(deed('wipe', (story) => story.wipe())),
  },
  {
    weight: 1,
    arbitrary: change.map((how) =>
      deed(`wipe, and phone ${how.kind} ${how.line}`, async (story) => {
        await story.wipe();
        story.phoneTypes(how);
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: nth.map((tab) =>
      deed(`refetch ${tab}`, (story) => {
        const open = story.world.open[tab % Math.max(1, story.world.open.length)];
        if (open !== undefined) story.refetch(open.runtime);
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(nth, fc.constantFrom('keepMine' as const, 'takeTheirs' as const, 'keepBoth' as const))
      .map(([tab, how]) =>
        deed(`${how} in ${tab}`, (story) => {
          story.decide(tab, how);
        }),
      ),
  },
);

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});

afterEach(() => {
  vi.useRealTimers();
});

type Stroke = { tab: number; letters: number; gap: number; then: 'wait' | 'close' | 'open' };

const strokes: fc.Arbitrary<Stroke> = fc.record({
  tab: nth,
  letters: fc.integer({ min: 1, max: 6 }),
  gap: fc.nat({ max: 9 }),
  then: fc.constantFrom('wait', 'wait', 'close', 'open'),
});

it('writes down exactly what is typed, letter by letter, in one tab after another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(strokes, { maxLength: 12 }),
      fc.boolean(),
      async (script, offline) => {
        vi.clearAllTimers();
        const story = new Story();
        await story.openTab();
        await story.openTab();
        story.world.offline = offline;
        let wanted = story.world.server.text;
        for (const { tab, letters, gap, then } of script) {
          const open = story.world.open[tab % story.world.open.length];
          for (let letter = 0; letter < letters; letter += 1) {
            const typed = 'abcdefghij'.charAt((wanted.length + letter) % 10);
            open?.runtime.dispatch({ type: 'typed', text: open.runtime.state().text + typed });
            wanted += typed;
            await vi.advanceTimersByTimeAsync(gap);
          }
          if (then === 'open') await story.openTab();
          // A tab is closed when its own last letters are written down.
          await vi.advanceTimersByTimeAsync(100);
          if (then === 'close' && story.world.open.length > 1) story.kill(tab + 1);
        }
        await vi.advanceTimersByTimeAsync(100);
        for (const { runtime } of story.world.open) {
          expect(runtime.state().text).toBe(wanted);
          expect(runtime.state().setAside, 'nothing was in anybody’s way').toEqual([]);
        }
        await story.settle();
        expect(story.world.server.text).toBe(wanted);
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
});

it('loses no word, whatever tabs, network, disk, server and phone do', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { maxLength: 40 }), async (script) => {
      vi.clearAllTimers();
      const story = new Story();
      await story.openTab();
      for (const { run } of script) await run(story);
      await story.settle();
      story.check();
    }),
    {
      numRuns: Number(process.env.RUNS ?? 1_000),
      reporter: (run) => {
        if (!run.failed) return;
        const names = run.counterexample?.[0].map(({ name }) => name).join('; ') ?? '';
        throw new Error(`seed ${run.seed}: ${names}`, { cause: run.errorInstance });
      },
    },
  );
});
