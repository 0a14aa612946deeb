import { useSyncExternalStore } from 'react';
import type { SaverRegistry } from './saverRegistry';

export function useUnsavedSessions(registry: SaverRegistry): readonly string[] {
  return useSyncExternalStore(registry.subscribe, registry.unsaved);
}
