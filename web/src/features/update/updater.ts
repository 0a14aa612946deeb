/** What keeps an agreed update waiting. */
export type Hindrance = 'wordsHere' | 'wordsElsewhere' | 'typing';

export type UpdateState =
  | { kind: 'none' }
  /** A newer build is on this device, and waits to be agreed to. */
  | { kind: 'ready' }
  | { kind: 'later' }
  /** It was agreed to, here or in another tab, and comes as soon as nothing hinders it. */
  | { kind: 'waiting'; until: Hindrance };

/** What the tabs of one browser tell each other. */
export type TabMessage = { type: 'wouldAnyLoseWords' } | { type: 'iWould' };

/** Everything outside, so that tests can stand in for it. */
export type UpdateWorld = {
  /** Whether reloading this tab now would lose words. */
  wouldLoseWords: () => boolean;
  /** When a person last typed or pressed something in this tab, in ms. */
  lastInputAt: () => number;
  now: () => number;
  reload: () => void;
  tellTabs: (message: TabMessage) => void;
};

/** A worker that has a newer build, in so far as it can be told to take over. */
export type NewWorker = { postMessage: (message: 'takeOver') => void };

/**
 * Brings a tab to a newer build without breaking what is open in it: the old build stays whole until
 * somebody agrees, and then every tab reloads at a moment when that loses nothing.
 */
export type Updater = {
  state: () => UpdateState;
  subscribe: (listener: () => void) => () => void;
  found: (worker: NewWorker) => void;
  agree: () => void;
  /** Puts it off, also after agreeing; the next page that is opened offers it again. */
  later: () => void;
  /** The newer build has taken over, agreed to in whichever tab. */
  takenOver: () => void;
  heard: (message: TabMessage) => void;
};

export const answerWithinMs = 400;
export const askAgainMs = 1_000;
/** Nobody types or presses anything for so long before a page is reloaded that had to wait. */
export const handsOffMs = 3_000;

export function createUpdater(world: UpdateWorld): Updater {
  let state: UpdateState = { kind: 'none' };
  let newest: NewWorker | null = null;
  /** Numbers the agreements, so that one that was taken back goes no further. */
  let agreement = 0;
  let leaving = false;
  let refusals = 0;
  const listeners = new Set<() => void>();

  function set(next: UpdateState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function hinderedHere(waited: boolean): Hindrance | null {
    if (world.wouldLoseWords()) return 'wordsHere';
    return waited && world.now() - world.lastInputAt() < handsOffMs ? 'typing' : null;
  }

  async function hinderedElsewhere(): Promise<Hindrance | null> {
    const before = refusals;
    world.tellTabs({ type: 'wouldAnyLoseWords' });
    // A tab that is frozen does not answer; its words were written down when it was hidden.
    await pause(answerWithinMs);
    return refusals > before ? 'wordsElsewhere' : null;
  }

  async function carryOut(mine: number): Promise<void> {
    for (let waited = false; mine === agreement; waited = true) {
      const until = hinderedHere(waited) ?? (await hinderedElsewhere()) ?? hinderedHere(waited);
      if (mine !== agreement) return;
      if (until === null) {
        newest?.postMessage('takeOver');
        return;
      }
      set({ kind: 'waiting', until });
      await pause(askAgainMs);
    }
  }

  async function reloadWhenSafe(): Promise<void> {
    const mine = agreement;
    const agreedHere = mine > 0 && state.kind !== 'later';
    for (let waited = !agreedHere; mine === agreement; waited = true) {
      const until = hinderedHere(waited);
      if (until === null) {
        world.reload();
        return;
      }
      set({ kind: 'waiting', until });
      await pause(askAgainMs);
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    found(worker) {
      newest = worker;
      if (state.kind !== 'waiting') set({ kind: 'ready' });
    },
    agree() {
      agreement += 1;
      void carryOut(agreement);
    },
    later() {
      agreement += 1;
      set({ kind: 'later' });
    },
    takenOver() {
      if (leaving) return;
      leaving = true;
      void reloadWhenSafe();
    },
    heard({ type }) {
      if (type === 'iWould') refusals += 1;
      else if (world.wouldLoseWords()) world.tellTabs({ type: 'iWould' });
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
