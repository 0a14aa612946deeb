import { useSyncExternalStore } from 'react';
import type { SyncRuntime } from './sync/runtime';
import type { SyncState } from './sync/state';

export function useSync(runtime: SyncRuntime): SyncState {
  return useSyncExternalStore(runtime.subscribe, runtime.state);
}
