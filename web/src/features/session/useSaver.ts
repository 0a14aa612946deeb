import { useSyncExternalStore } from 'react';
import type { Saver } from './saver';
import type { SaverRuntime } from './saverRuntime';

export function useSaver(runtime: SaverRuntime): Saver {
  return useSyncExternalStore(runtime.subscribe, runtime.state);
}
