import { useSyncExternalStore } from 'react';
import type { SyncRegistry } from './sync/registry';

export function useUnsavedSessions(registry: SyncRegistry): readonly string[] {
  return useSyncExternalStore(registry.subscribe, registry.unsent);
}
