import { leaderSilentMs } from './following';
import type { Numbers, Seat } from './seat';
import type { SyncState } from './state';

/** How this tab comes to a session: it leads, or finds a leader and what that one shows. */
export type Place =
  | { kind: 'lead'; seat: Seat }
  | { kind: 'follow'; seat: Seat; leader: string; state: SyncState; taken: Numbers };

/** A leader that does not answer is passed over. */
export function findPlace(seat: Seat): Promise<Place> {
  if (seat.leads()) return Promise.resolve({ kind: 'lead', seat });
  return new Promise((resolve) => {
    const silent = setTimeout(() => {
      seat.steal();
    }, leaderSilentMs);
    const found = (place: Place) => {
      clearTimeout(silent);
      resolve(place);
    };
    seat.listen({
      onMessage(message) {
        if (message.kind !== 'state') return;
        const { leader, state, taken } = message;
        found({ kind: 'follow', seat, leader, state, taken });
      },
      onLeading() {
        found({ kind: 'lead', seat });
      },
      onDeposed: () => undefined,
      onGone: () => undefined,
    });
    seat.post({ kind: 'hello', from: seat.tab });
  });
}
