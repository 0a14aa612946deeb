import type { SessionKeys } from '../../shared/keys/sessionKeys';

/** From now on this browser is not the only way into a session, and need not ask for another. */
export async function noteOtherWayIn(keys: SessionKeys, sessionId: string): Promise<void> {
  if (!keys.kept(sessionId).wantsLink) return;
  // Where that cannot be kept, it is asked once more: no harm in that.
  await keys.change(sessionId, (kept) => ({ ...kept, wantsLink: false })).catch(() => undefined);
}
