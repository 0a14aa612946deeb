import { nothingKept, type KeptKeys, type KeyStore } from './keyStore';
import { newKey, type SessionKeys } from './sessionKeys';

const channelName = 'holdfast.keys.1';

export function createSessionKeys(store: KeyStore): SessionKeys {
  const memory = new Map<string, KeptKeys>();
  const opening = new Map<string, Promise<void>>();
  const listeners = new Set<(sessionId: string) => void>();
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null;
  channel?.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (memory.has(data)) void load(data);
  });

  function remember(sessionId: string, kept: KeptKeys): void {
    const before = memory.get(sessionId) ?? nothingKept;
    memory.set(sessionId, kept);
    // What is read again has not changed for that.
    if (JSON.stringify(before) === JSON.stringify(kept)) memory.set(sessionId, before);
    else for (const listener of [...listeners]) listener(sessionId);
  }

  async function load(sessionId: string): Promise<void> {
    await opening.get(sessionId);
    // What cannot be read is as good as not there: the server says whether that matters.
    const kept = await store.read(sessionId).catch(() => memory.get(sessionId) ?? nothingKept);
    remember(sessionId, kept);
  }

  async function change(sessionId: string, by: (kept: KeptKeys) => KeptKeys): Promise<KeptKeys> {
    const kept = await store.change(sessionId, by);
    remember(sessionId, kept);
    // Only which session: a key is read where it is kept.
    channel?.postMessage(sessionId);
    return kept;
  }

  async function keepLink(sessionId: string, secret: string): Promise<void> {
    const link = { kind: 'pending', secret, key: newKey() } as const;
    try {
      await change(sessionId, (kept) =>
        // Another tab may have opened it too, and its key may be registered already.
        kept.link?.kind === 'pending' && kept.link.secret === secret ? kept : { ...kept, link },
      );
    } catch {
      const kept = memory.get(sessionId) ?? nothingKept;
      remember(sessionId, { ...kept, link: { kind: 'failed', why: 'unkept' } });
    }
  }

  return {
    load,
    isLoaded: (sessionId) => memory.has(sessionId),
    current: (sessionId) => memory.get(sessionId)?.key ?? null,
    kept: (sessionId) => memory.get(sessionId) ?? nothingKept,
    change,
    async ensure(sessionId) {
      const made = newKey();
      const { key } = await change(sessionId, (kept) => ({ ...kept, key: kept.key ?? made }));
      return key ?? made;
    },
    async renew(sessionId) {
      const made = newKey();
      await change(sessionId, (kept) => ({ ...kept, key: made }));
      return made;
    },
    openLink(sessionId, secret) {
      opening.set(sessionId, keepLink(sessionId, secret));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
