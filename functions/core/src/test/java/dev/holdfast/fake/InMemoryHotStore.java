package dev.holdfast.fake;

import dev.holdfast.archive.Change;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Value;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Device;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.Lease;
import dev.holdfast.session.LockChange;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveAttempt;
import dev.holdfast.session.SaveCommand;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.TurnPage;
import dev.holdfast.session.VersionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The hot store in memory. Every write leaves a {@link Change}, as the table's stream tells it. */
public final class InMemoryHotStore implements HotStore {
  private final Map<SessionId, Partition> partitions = new LinkedHashMap<>();
  private final List<Change> changes = new ArrayList<>();

  /** A store of its own that holds the same and has the same changes behind it. */
  public synchronized InMemoryHotStore copy() {
    InMemoryHotStore copy = new InMemoryHotStore();
    partitions.forEach((id, partition) -> copy.partitions.put(id, partition.copy()));
    copy.changes.addAll(changes);
    return copy;
  }

  /** Loses every row. The stream still delivers what was written before. */
  public synchronized void wipe() {
    partitions.clear();
  }

  /** Loses one item; unlike a deletion by the product this leaves no tombstone. */
  public synchronized void lose(SessionId id, ItemKey key) {
    partition(id, false).items.remove(key);
  }

  /** Everything written so far, in order. */
  public synchronized List<Change> changes() {
    return List.copyOf(changes);
  }

  @Override
  public synchronized SessionHead head(SessionId id, VersionId version) {
    Partition partition = partition(id, false);
    return new SessionHead(
        partition.fence,
        partition.items.get(SessionHead.SESSION),
        partition.items.get(version.resumeKey()),
        partition.archive);
  }

  @Override
  public synchronized TurnPage turns(
      SessionId id, VersionId version, @Nullable String before, int limit) {
    String prefix = version.turnPrefix();
    List<Item> newestFirst =
        partition(id, false).items.values().stream()
            .filter(item -> item.key().value().startsWith(prefix))
            .filter(item -> before == null || item.key().value().compareTo(prefix + before) < 0)
            .sorted(Comparator.comparing(Item::key).reversed())
            .toList();
    return TurnPage.backwards(newestFirst, limit, false);
  }

  @Override
  public synchronized Optional<Item> item(SessionId id, ItemKey key) {
    return Optional.ofNullable(partition(id, false).items.get(key));
  }

  @Override
  public synchronized HotPartition partition(SessionId id) {
    Partition partition = partition(id, false);
    return new HotPartition(
        partition.fence, partition.archive, partition.lease, Replica.of(partition.items.values()));
  }

  @Override
  public synchronized SaveAttempt save(SessionId id, SaveCommand command) {
    Item item = partition(id, false).items.get(command.version().resumeKey());
    if (item == null) {
      return new SaveAttempt.Refused(null);
    }
    if (!SaveRules.accept(command, new Resume(item))) {
      return new SaveAttempt.Refused(new Resume(item));
    }
    write(id, SaveRules.applied(command, new Resume(item)));
    return new SaveAttempt.Written();
  }

  @Override
  public synchronized boolean create(SessionId id, Fence fence, List<Item> items) {
    Partition partition = partition(id, false);
    if (partition.fence != null
        || items.stream().anyMatch(item -> partition.items.containsKey(item.key()))) {
      return false;
    }
    write(id, fence);
    items.forEach(item -> write(id, item));
    return true;
  }

  @Override
  public synchronized boolean moveFence(SessionId id, @Nullable Fence seen, Fence next) {
    boolean asSeen = partition(id, false).says(seen);
    if (asSeen) {
      write(id, next);
    }
    return asSeen;
  }

  @Override
  public synchronized void putUnlessNewer(SessionId id, Item item) {
    Item present = partition(id, false).items.get(item.key());
    if (present == null || present.revision().compareTo(item.revision()) <= 0) {
      write(id, item);
    }
  }

  @Override
  public synchronized boolean replace(SessionId id, Item item, Revision seen) {
    Item present = partition(id, false).items.get(item.key());
    boolean asSeen = present != null && present.revision().equals(seen);
    if (asSeen) {
      write(id, item);
    }
    return asSeen;
  }

  @Override
  public synchronized AppendResult append(SessionId id, List<Item> items, @Nullable String lock) {
    Partition partition = partition(id, false);
    Item session = partition.items.get(SessionHead.SESSION);
    if (partition.fence == null || partition.fence.state() != Fence.State.HOT || session == null) {
      return AppendResult.NOT_HOT;
    }
    String stored = session.text(Resume.LOCK);
    if (stored != null && !stored.equals(lock)) {
      return AppendResult.LOCKED;
    }
    if (items.stream().anyMatch(item -> partition.items.containsKey(item.key()))) {
      return AppendResult.EXISTS;
    }
    items.forEach(item -> write(id, item));
    return AppendResult.APPENDED;
  }

  @Override
  public synchronized List<Device> devices(SessionId id) {
    return partition(id, false).items.values().stream()
        .filter(item -> item.key().value().startsWith(Device.PREFIX))
        .sorted(Comparator.comparing(Item::key))
        .map(Device::new)
        .toList();
  }

  @Override
  public synchronized boolean changeLock(SessionId id, LockChange change) {
    Partition partition = partition(id, false);
    Item resume = partition.items.get(VersionId.LATEST.resumeKey());
    if (resume == null) {
      return false;
    }
    boolean asSeen =
        partition.fence != null
            && partition.fence.state() == Fence.State.HOT
            && isAsSeen(partition, change.session(), change.seen())
            && change.devices().stream()
                .allMatch(device -> isAsSeen(partition, device.item(), device.seen()));
    if (asSeen) {
      write(id, change.session());
      change.devices().forEach(device -> write(id, device.item()));
      write(id, LockChange.locked(resume, change.lock()));
    }
    return asSeen;
  }

  private static boolean isAsSeen(Partition partition, Item item, Revision seen) {
    Item present = partition.items.get(item.key());
    return seen.equals(Revision.NONE)
        ? present == null
        : present != null && present.revision().equals(seen);
  }

  @Override
  public synchronized void copyLock(SessionId id, VersionId version, @Nullable String lock) {
    Partition partition = partition(id, false);
    Item session = partition.items.get(SessionHead.SESSION);
    Item resume = partition.items.get(version.resumeKey());
    String present = session == null ? null : session.text(Resume.LOCK);
    if (resume != null && Objects.equals(present, lock)) {
      write(id, LockChange.locked(resume, lock));
    }
  }

  @Override
  public synchronized void note(SessionId id, ArchiveNote note) {
    Partition partition = partition(id, true);
    ArchiveNote before = partition.archive;
    partition.archive =
        new ArchiveNote(
            note.covers(),
            note.at(),
            note.wholeAt() == null && before != null ? before.wholeAt() : note.wholeAt(),
            note.turns(),
            note.bytes());
    log(id, null, Item.of(new ItemKey("archive"), Revision.NONE.next(note.at()), Map.of()));
  }

  @Override
  public synchronized void renewLease(SessionId id, Instant endsAt) {
    Lease present = partition(id, true).lease;
    if (present == null || !present.leaving()) {
      putLease(id, new Lease(endsAt, false));
    }
  }

  @Override
  public synchronized void putLease(SessionId id, Lease lease) {
    partition(id, true).lease = lease;
    log(id, null, lease.item());
  }

  @Override
  public synchronized Removal remove(SessionId id, Revision generation, List<Item> items) {
    if (items.isEmpty() || items.size() > MAX_REMOVALS) {
      throw new IllegalArgumentException("no transaction of " + items.size());
    }
    Partition partition = partition(id, false);
    if (!partition.says(new Fence(Fence.State.COLD, generation, null))) {
      return new Removal.Stopped();
    }
    Set<ItemKey> changed = new TreeSet<>();
    for (Item item : items) {
      Item present = partition.items.get(item.key());
      if (present != null && !present.revision().equals(item.revision())) {
        changed.add(item.key());
      }
    }
    if (!changed.isEmpty()) {
      return new Removal.Changed(changed);
    }
    items.forEach(item -> logRemoval(id, partition.items.remove(item.key()), false));
    return new Removal.Removed();
  }

  @Override
  public synchronized boolean forget(SessionId id, Revision generation) {
    Partition partition = partition(id, false);
    boolean left = partition.says(new Fence(Fence.State.COLD, generation, null));
    if (left) {
      partition.archive = null;
      logRemoval(id, partition.lease == null ? null : partition.lease.item(), false);
      partition.lease = null;
    }
    return left;
  }

  /** Removes leases whose time is over, as DynamoDB does sooner or later. */
  public synchronized void expire(Instant now) {
    partitions.forEach((id, partition) -> {
      Lease lease = partition.lease;
      if (lease != null && lease.over(now)) {
        partition.lease = null;
        logRemoval(id, lease.item(), true);
      }
    });
  }

  @Override
  public void scan(Consumer<Summary> each) {
    summaries().forEach(each);
  }

  private synchronized List<Summary> summaries() {
    List<Summary> summaries = new ArrayList<>();
    partitions.forEach((id, partition) -> {
      Revision newest =
          partition.items.values().stream()
              .filter(item -> item.key().inMap())
              .map(Item::revision)
              .max(Comparator.naturalOrder())
              .orElse(Revision.NONE);
      if (!newest.equals(Revision.NONE) || partition.leftWithNotes()) {
        ArchiveNote note = partition.archive;
        summaries.add(
            new Summary(
                id,
                newest,
                note == null ? null : note.wholeAt(),
                partition.fence,
                partition.lease));
      }
    });
    return summaries;
  }

  @Override
  public void probe() {}

  private void write(SessionId id, Fence fence) {
    partition(id, true).fence = fence;
    Map<String, Value> fields = Map.of("state", Value.of(fence.state().name()));
    log(id, null, Item.of(new ItemKey("fence"), fence.generation(), fields));
  }

  private void write(SessionId id, Item item) {
    log(id, partition(id, true).items.put(item.key(), item), item);
  }

  private void log(SessionId id, @Nullable Item before, Item after) {
    changes.add(new Change(Integer.toString(changes.size()), id, before, after));
  }

  private void logRemoval(SessionId id, @Nullable Item before, boolean expired) {
    if (before != null) {
      changes.add(new Change(Integer.toString(changes.size()), id, before, null, expired));
    }
  }

  private Partition partition(SessionId id, boolean keep) {
    Partition partition = partitions.get(id);
    if (partition == null) {
      partition = new Partition();
      if (keep) {
        partitions.put(id, partition);
      }
    }
    return Objects.requireNonNull(partition);
  }
}
