package dev.holdfast.session;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The store that answers while somebody works. Every read but the scan is strongly consistent,
 * every write is atomic. A method that cannot get a clear answer throws {@link
 * StoreUnavailableException}; "no such item" is always an answer of the store itself.
 */
public interface HotStore {
  /** The items a load needs, in one round trip. */
  SessionHead head(SessionId id, VersionId version);

  /**
   * Up to {@code limit} of the newest turns of a version, or of those before {@code before}.
   *
   * @param before the order id of a turn, not itself included; null for the newest
   */
  TurnPage turns(SessionId id, VersionId version, @Nullable String before, int limit);

  Optional<Item> item(SessionId id, ItemKey key);

  HotPartition partition(SessionId id);

  /**
   * Writes a resume's text in one round trip if the item exists, is no tombstone, its lock is
   * absent or the command's, there is room in {@code applied}, and
   *
   * <ul>
   *   <li>with a base: its revision is the base;
   *   <li>without: its revision is lower than the new one, and the edit is not the one applied last
   *       for this device, so that a repetition on the wire does not apply twice.
   * </ul>
   */
  SaveAttempt save(SessionId id, SaveCommand command);

  /** Writes the fence and the items of a new session in one transaction if none of them exists. */
  boolean create(SessionId id, Fence fence, List<Item> items);

  /** Replaces the fence if it still is the one seen (null: none). */
  boolean moveFence(SessionId id, @Nullable Fence seen, Fence next);

  /** Writes an item unless the store holds a later one. */
  void putUnlessNewer(SessionId id, Item item);

  /** Replaces an item if its revision still is the one seen. */
  boolean replace(SessionId id, Item item, Revision seen);

  /**
   * Adds items in one transaction if the fence is HOT, the session's lock is absent or {@code
   * lock}, and none of the items exists.
   */
  AppendResult append(SessionId id, List<Item> items, @Nullable String lock);

  /** Why {@link #append} wrote nothing, or that it wrote. */
  enum AppendResult {
    APPENDED,
    EXISTS,
    NOT_HOT,
    LOCKED
  }

  /** Those who hold, or held, a key to the session. */
  List<Device> devices(SessionId id);

  /**
   * Changes the lock in one transaction: the session's item, the devices, and the copy of the lock
   * that the resume of {@link VersionId#LATEST} carries, whose revision stays.
   *
   * @return false, and nothing written, if the fence is not HOT, the resume is missing, or one of
   *     the items is not as it was seen
   */
  boolean changeLock(SessionId id, LockChange change);

  /**
   * Gives a resume the lock that its session has, if the session has that lock.
   *
   * @param lock null to take a copy away that no session's lock stands behind
   */
  void copyLock(SessionId id, VersionId version, @Nullable String lock);

  /** Notes what cold covers; a null {@code wholeAt} leaves the stored one. */
  void note(SessionId id, ArchiveNote note);

  /**
   * Lets the lease end at {@code endsAt}, unless the session is on its way out: then the lease says
   * when to go on with that, and stays.
   */
  void renewLease(SessionId id, Instant endsAt);

  /** Writes a lease, whatever there was. */
  void putLease(SessionId id, Lease lease);

  /** How many items a transaction can remove; with the fence that is DynamoDB's limit of 100. */
  int MAX_REMOVALS = 99;

  /**
   * Removes items in one transaction if the fence is COLD at {@code generation} and each of them
   * has the revision it has here or is gone already.
   *
   * @param items at most {@link #MAX_REMOVALS}, and at most 4 MB together as the store holds them
   */
  Removal remove(SessionId id, Revision generation, List<Item> items);

  /** What {@link #remove} did: all or nothing. */
  sealed interface Removal {
    record Removed() implements Removal {}

    /** Nothing: the fence is another. */
    record Stopped() implements Removal {}

    /**
     * Nothing: these are not what they were.
     *
     * @param keys never empty
     */
    record Changed(Set<ItemKey> keys) implements Removal {
      public Changed {
        keys = Set.copyOf(keys);
        if (keys.isEmpty()) {
          throw new IllegalArgumentException("nothing changed");
        }
      }
    }
  }

  /**
   * Removes the note of what cold covers and the lease if the fence is COLD at {@code generation}.
   *
   * @return false if it is not
   */
  boolean forget(SessionId id, Revision generation);

  /**
   * Tells every session of which the store holds items, in no order, for the daily sweep; and those
   * that left without their notes.
   */
  void scan(Consumer<Summary> each);

  /**
   * A session as the sweep sees it.
   *
   * @param newest the highest revision among the items of its map; NONE when there is none
   * @param wholeAt as in {@link ArchiveNote}
   */
  record Summary(
      SessionId id,
      Revision newest,
      @Nullable Instant wholeAt,
      @Nullable Fence fence,
      @Nullable Lease lease) {}

  /** Fails when the store does not answer. */
  void probe();
}
