package dev.holdfast.archive;

import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdCopies.HotItems;
import dev.holdfast.snapshot.ColdCopies.Joined;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes cold snapshots of sessions, whole or in part, and notes in the hot store what they cover.
 */
public final class Snapshots {
  private final HotStore hot;
  private final LoadSession sessions;
  private final ColdCopies cold;
  private final Leases leases;
  private final InstantSource clock;

  public Snapshots(
      HotStore hot, LoadSession sessions, ColdCopies cold, Leases leases, InstantSource clock) {
    this.hot = hot;
    this.sessions = sessions;
    this.cold = cold;
    this.leases = leases;
    this.clock = clock;
  }

  /** A snapshot on request, kept as a point of history too. */
  public SnapshotOutcome take(SessionId id, Caller caller) {
    return switch (sessions.admit(id, VersionId.LATEST, caller)) {
      case LoadOutcome.Locked locked -> new SnapshotOutcome.SessionLocked();
      case LoadOutcome.Erased erased -> new SnapshotOutcome.SessionErased();
      case LoadOutcome.Absent absent -> throw new IllegalStateException("open creates");
      case LoadOutcome.Loaded loaded -> {
        Joined joined = whole(id, Reason.MANUAL);
        PointId point = Objects.requireNonNull(joined.point(), "a manual snapshot keeps a point");
        ArchiveNote note = noteOf(joined, null);
        yield new SnapshotOutcome.Taken(
            new SnapshotReceipt(point, note.at(), note.turns(), note.covered(VersionId.LATEST)));
      }
    };
  }

  /** Joins the whole session into its cold copy. */
  public Joined whole(SessionId id, Reason reason) {
    Instant began = clock.instant();
    HotPartition partition = hot.partition(id);
    Joined joined = keep(id, partition, reason);
    note(id, noteOf(joined, began));
    return joined;
  }

  /** Joins what hot was found to hold into the cold copy, and notes nothing. */
  Joined keep(SessionId id, HotPartition partition, Reason reason) {
    return cold.join(id, partition.items(), reason, () -> hotItems(partition));
  }

  /** Joins some items of a session into its cold copy. */
  void part(SessionId id, Replica items) {
    Joined joined = cold.join(id, items, Reason.AUTOMATIC, () -> hotItems(hot.partition(id)));
    note(id, noteOf(joined, null));
  }

  /** So that nothing leaves without a cold copy, the lease is renewed only after a snapshot. */
  private void note(SessionId id, ArchiveNote note) {
    hot.note(id, note);
    leases.renew(id);
  }

  /** Proven whole: HOT, and for long enough that no page of it was read while a fill went on. */
  private HotItems hotItems(HotPartition partition) {
    Fence fence = partition.fence();
    boolean proven =
        fence != null && fence.state() == Fence.State.HOT && !fence.settling(clock.instant());
    return new HotItems(partition.items(), proven);
  }

  private ArchiveNote noteOf(Joined joined, @Nullable Instant wholeAt) {
    Map<VersionId, Revision> covers = new HashMap<>();
    Replica replica = joined.copy().replica();
    replica
        .items()
        .values()
        .forEach(item ->
            VersionId.ofResume(item.key())
                .ifPresent(version -> covers.put(version, item.revision())));
    long turns =
        replica.items().keySet().stream().filter(key -> key.value().startsWith("chat#")).count();
    return new ArchiveNote(covers, clock.instant(), wholeAt, turns, joined.copy().size());
  }
}
