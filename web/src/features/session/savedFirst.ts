import type { SyncRuntime } from './sync/runtime';

/**
 * Whether the server has the text on the screen, once what can be saved now is saved. It does not
 * hurry a save that waits for the server, nor repeat one that was refused: those have their own
 * time, and this may be asked again and again.
 */
export async function savedFirst(runtime: SyncRuntime): Promise<boolean> {
  switch (runtime.state().phase.kind) {
    case 'retrying':
    case 'conflict':
    case 'tooLarge':
    case 'refused':
    case 'closed':
      return false;
    case 'clean':
    case 'waiting':
    case 'sending':
      return (await runtime.flush()).kind === 'saved';
  }
}
