import type { DeviceCopy, Left } from './deviceCopy';
import type { JournalRecord } from './state';

/**
 * What this device writes down of its sessions before the network is tried. The words of each tab
 * are kept apart; a tab that is gone leaves its words to the next one that opens the session.
 */
export type Journal = {
  /**
   * What this device has of a session, without the words of tabs that are on the screen anyway.
   * Rejects with {@link JournalError}: unknown is not empty.
   */
  read: (sessionId: string, shown?: ReadonlySet<string>) => Promise<DeviceCopy>;
  /** What tabs that are gone left unsent, which stays as it is. */
  left: (sessionId: string) => Promise<readonly Left[]>;
  /**
   * Notes that a session is new and was begun on this device, so that it can be written in before
   * any server was asked. Changes nothing of one that is known. Rejects with {@link JournalError}.
   */
  begin: (sessionId: string) => Promise<void>;
  /** All records or none, durably, before it resolves. Rejects with {@link JournalError}. */
  write: (sessionId: string, records: readonly JournalRecord[]) => Promise<void>;
  /** The entries of a session that could not be read, as they were found, in JSON. */
  damaged: (sessionId: string) => Promise<string>;
};

/** Tells by its `trouble` why the journal cannot be read or written. */
export { StorageError as JournalError } from '../../../shared/storage/deviceDatabase';
