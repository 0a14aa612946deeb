import type { Proposal } from './follower';
import { tabLock } from './tabs';
import type { SyncEvent, SyncState } from './state';

/** A number of a change for each tab that made some. */
export type Numbers = Readonly<Record<string, number>>;

/** What the tabs of one session say to each other. */
export type TabMessage =
  /** Somebody is here and wants to know the state. */
  | { kind: 'hello'; from: string }
  /**
   * The leader's state, with each follower's changes up to those in `taken`; of these it has
   * written down all up to those in `written`.
   */
  | { kind: 'state'; leader: string; state: SyncState; taken: Numbers; written: Numbers }
  | ({ kind: 'propose'; from: string } & Proposal)
  /** Something for the leader to do. */
  | { kind: 'tell'; from: string; event: SyncEvent };

export type SeatEvents = {
  onMessage: (message: TabMessage) => void;
  /** This tab leads now, because the one that did is gone. */
  onLeading: () => void;
  /** Another tab leads now, because this one did not answer. */
  onDeposed: () => void;
  /** A tab that was watched is gone. */
  onGone: () => void;
};

/** This tab's place among those that show one session: at any time at most one of them leads. */
export type Seat = {
  tab: string;
  /** Numbers the changes of this tab, however often it comes to follow. */
  count: () => number;
  leads: () => boolean;
  post: (message: TabMessage) => void;
  listen: (events: SeatEvents) => void;
  /** Tells once that another tab is gone. */
  watch: (tab: string) => void;
  /** Leads, whoever did before: for when that one has not answered. */
  steal: () => void;
};

/** The seat of a tab that has no others beside it, or knows of none. */
export const onlySeat: Seat = {
  tab: '',
  count: () => 0,
  leads: () => true,
  post: () => undefined,
  listen: () => undefined,
  watch: () => undefined,
  steal: () => undefined,
};

/**
 * A seat by Web Locks and a BroadcastChannel. Where the browser has neither, each tab leads for
 * itself, and two of them meet at the server.
 */
export async function takeSeat(sessionId: string, tab: string): Promise<Seat> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks === undefined || typeof BroadcastChannel === 'undefined') return onlySeat;
  // Tabs of releases that speak otherwise do not share a seat; they meet at the server.
  const name = `holdfast.session.1.${sessionId}`;
  const channel = new BroadcastChannel(name);
  let events: SeatEvents | null = null;
  const early: TabMessage[] = [];
  let leading = false;
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    if (events === null) early.push(data);
    else events.onMessage(data);
  };

  /** Holds the lock for as long as this tab lives and nobody steals it. */
  function hold(options: LockOptions, onGranted: (got: boolean) => void): void {
    const hopeless = new Promise<never>(() => undefined);
    locks
      ?.request(name, options, (lock) => {
        onGranted(lock !== null);
        return lock === null ? undefined : hopeless;
      })
      .catch(() => {
        leading = false;
        events?.onDeposed();
        queue();
      });
  }

  function lead(): void {
    leading = true;
    events?.onLeading();
  }

  function queue(): void {
    hold({}, lead);
  }

  leading = await new Promise<boolean>((resolve) => {
    hold({ ifAvailable: true }, resolve);
  });
  if (!leading) queue();
  let counted = 0;
  return {
    tab,
    leads: () => leading,
    count: () => (counted += 1),
    post(message) {
      channel.postMessage(message);
    },
    listen(to) {
      events = to;
      early.splice(0).forEach(to.onMessage);
    },
    watch(other) {
      void locks.request(tabLock(other), () => events?.onGone());
    },
    steal() {
      hold({ steal: true }, lead);
    },
  };
}
