import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  answerWithinMs,
  askAgainMs,
  createUpdater,
  handsOffMs,
  type TabMessage,
  type Updater,
} from './updater';

/** The tabs of one browser, and the worker that waits for them. */
class Browser {
  readonly tabs: Tab[] = [];
  takenOver = 0;

  open(): Tab {
    const tab = new Tab(this);
    this.tabs.push(tab);
    return tab;
  }

  worker = {
    postMessage: () => {
      this.takenOver += 1;
      for (const tab of this.tabs) tab.updater.takenOver();
    },
  };
}

class Tab {
  readonly updater: Updater;
  unsafe = false;
  lastInputAt = -Infinity;
  reloads = 0;

  constructor(browser: Browser) {
    this.updater = createUpdater({
      wouldLoseWords: () => this.unsafe,
      lastInputAt: () => this.lastInputAt,
      now: () => Date.now(),
      reload: () => (this.reloads += 1),
      tellTabs: (message: TabMessage) => {
        for (const tab of browser.tabs) if (tab !== this) tab.updater.heard(message);
      },
    });
  }
}

let browser: Browser;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  browser = new Browser();
  return () => {
    vi.useRealTimers();
  };
});

function openTwo(): [Tab, Tab] {
  const two: [Tab, Tab] = [browser.open(), browser.open()];
  for (const { updater } of two) updater.found(browser.worker);
  return two;
}

describe('a newer build', () => {
  it('changes nothing until somebody agrees', async () => {
    const [here, other] = openTwo();
    await pass(3_600_000);
    expect(here.updater.state()).toEqual({ kind: 'ready' });
    expect([browser.takenOver, here.reloads, other.reloads]).toEqual([0, 0, 0]);
  });

  it('comes to all tabs when one of them agrees', async () => {
    const [here, other] = openTwo();
    here.updater.agree();
    await pass(answerWithinMs);
    expect([browser.takenOver, here.reloads, other.reloads]).toEqual([1, 1, 1]);
  });

  it('waits for words of this tab, and says so', async () => {
    const [here] = openTwo();
    here.unsafe = true;
    here.updater.agree();
    await pass(10 * askAgainMs);
    expect(here.updater.state()).toEqual({ kind: 'waiting', until: 'wordsHere' });
    expect([browser.takenOver, here.reloads]).toEqual([0, 0]);
    here.unsafe = false;
    await pass(askAgainMs + answerWithinMs);
    expect([browser.takenOver, here.reloads]).toEqual([1, 1]);
  });

  it('waits for words of another tab, and says so', async () => {
    const [here, other] = openTwo();
    other.unsafe = true;
    here.updater.agree();
    await pass(10 * askAgainMs);
    expect(here.updater.state()).toEqual({ kind: 'waiting', until: 'wordsElsewhere' });
    expect([browser.takenOver, here.reloads, other.reloads]).toEqual([0, 0, 0]);
    other.unsafe = false;
    await pass(2 * (askAgainMs + answerWithinMs));
    expect([browser.takenOver, here.reloads, other.reloads]).toEqual([1, 1, 1]);
  });

  it('is not taken when words came while the other tabs were asked', async () => {
    const [here] = openTwo();
    here.updater.agree();
    await pass(answerWithinMs / 2);
    here.unsafe = true;
    await pass(answerWithinMs);
    expect([browser.takenOver, here.reloads]).toEqual([0, 0]);
  });

  it('does not reload a tab whose words became unsafe after it was asked', async () => {
    const [here, other] = openTwo();
    here.updater.agree();
    await pass(answerWithinMs / 2);
    other.unsafe = true;
    await pass(answerWithinMs + askAgainMs);
    expect([here.reloads, other.reloads]).toEqual([1, 0]);
    expect(other.updater.state()).toEqual({ kind: 'waiting', until: 'wordsHere' });
    other.unsafe = false;
    await pass(askAgainMs);
    expect(other.reloads).toBe(1);
  });

  it('never reloads under somebody’s hands after a wait', async () => {
    const [here] = openTwo();
    here.unsafe = true;
    here.updater.agree();
    await pass(askAgainMs);
    here.unsafe = false;
    for (let keys = 0; keys < 20; keys += 1) {
      here.lastInputAt = Date.now();
      await pass(askAgainMs / 2);
    }
    expect([browser.takenOver, here.reloads]).toEqual([0, 0]);
    expect(here.updater.state()).toEqual({ kind: 'waiting', until: 'typing' });
    await pass(handsOffMs + askAgainMs + answerWithinMs);
    expect(here.reloads).toBe(1);
  });

  it('never reloads another tab under somebody’s hands', async () => {
    const [here, other] = openTwo();
    here.updater.agree();
    await pass(answerWithinMs / 2);
    other.lastInputAt = Date.now();
    await pass(answerWithinMs);
    expect([here.reloads, other.reloads]).toEqual([1, 0]);
    await pass(handsOffMs + askAgainMs);
    expect(other.reloads).toBe(1);
  });

  it('is put off by “later”, also after it was agreed to', async () => {
    const [here] = openTwo();
    here.unsafe = true;
    here.updater.agree();
    await pass(askAgainMs);
    here.updater.later();
    here.unsafe = false;
    await pass(3_600_000);
    expect(here.updater.state()).toEqual({ kind: 'later' });
    expect([browser.takenOver, here.reloads]).toEqual([0, 0]);
  });

  it('is offered again when a still newer one comes', () => {
    const [here] = openTwo();
    here.updater.later();
    here.updater.found(browser.worker);
    expect(here.updater.state()).toEqual({ kind: 'ready' });
  });
});
