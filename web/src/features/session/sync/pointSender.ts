import { postPoint } from '../../../shared/api/history';
import { isPassing, retryAfterMs } from '../../../shared/api/problem';
import { sendable } from '../../../shared/text/sendable';
import { backoffMs } from '../../../shared/time/backoff';
import type { SyncWorld } from './runtime';
import type { SetAside } from './state';

/**
 * Sends texts that were set aside into the history, one at a time and for as long as it takes. One
 * that the server refuses for good stays on this device, and is tried again by the next visit.
 */
export function pointSender(
  sessionId: string,
  world: Pick<SyncWorld, 'keepPoint' | 'random'>,
  onKept: (id: string) => void,
): { look: (all: readonly SetAside[]) => void; tryNow: () => void; stop: () => void } {
  let waiting: readonly SetAside[] = [];
  const refused = new Set<string>();
  let busy = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let stopped = false;

  function pump(): void {
    const next = waiting.find(({ id, kept }) => !kept && !refused.has(id));
    if (next === undefined || busy || timer !== null || stopped) return;
    busy = true;
    void world.keepPoint(sessionId, next).then((result) => {
      busy = false;
      if (stopped) return;
      if (result.ok) {
        failures = 0;
        onKept(next.id);
      } else if (isPassing(result.failure)) {
        failures += 1;
        const delay = backoffMs(failures, world.random(), retryAfterMs(result.failure));
        timer = setTimeout(tryNow, delay);
      } else {
        refused.add(next.id);
      }
      pump();
    });
  }

  function tryNow(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    pump();
  }

  return {
    look(all) {
      waiting = all;
      pump();
    },
    tryNow,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Puts texts that were set aside into the history, as this device. */
export function pointKeeper(device: string): SyncWorld['keepPoint'] {
  return (sessionId, { id, text, at, whose }) => {
    const reason = whose === 'replaced' ? 'beforeRestore' : 'conflict';
    return postPoint({ sessionId, text: sendable(text), reason, device, at, key: id });
  };
}
