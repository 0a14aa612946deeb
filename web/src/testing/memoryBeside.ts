import type { BesideStore } from '../shared/storage/besideStore';

/** What is written beside a resume, kept in memory. */
export function memoryBeside(): BesideStore {
  const kept = new Map<string, unknown>();
  return {
    read: (sessionId, what) => Promise.resolve(kept.get(`${sessionId} ${what}`) ?? null),
    write: (sessionId, what, value) => {
      kept.set(`${sessionId} ${what}`, value);
      return Promise.resolve();
    },
  };
}
