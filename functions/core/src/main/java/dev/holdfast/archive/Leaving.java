package dev.holdfast.archive;

import dev.holdfast.archive.LeavingOutcome.InUse;
import dev.holdfast.archive.LeavingOutcome.Left;
import dev.holdfast.archive.LeavingOutcome.Lingering;
import dev.holdfast.archive.LeavingOutcome.Nothing;
import dev.holdfast.archive.LeavingOutcome.Overtaken;
import dev.holdfast.archive.LeavingOutcome.Waiting;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.HotStore.Removal;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdCopy;
import dev.holdfast.snapshot.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes sessions that nobody works on out of the hot store, in two halves with a pause between
 * them: first cold is made to hold all and is read back, and the fence says COLD; later the items
 * go. Whoever opens the session in between moves the fence, and nothing more is removed. Each half
 * may be repeated, by several at once, and may end anywhere: the store holds all that is needed to
 * go on, and any load heals what was left half done.
 */
public final class Leaving {
  /**
   * How long a fence has said COLD before items go. A request takes at most 30 seconds, so none
   * that saw the session HOT still reads it then.
   */
  public static final Duration PAUSE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);

  private final HotStore hot;
  private final ColdCopies cold;
  private final Snapshots snapshots;
  private final Leases leases;
  private final InstantSource clock;
  private final Duration pause;

  /**
   * Made over one pair of stores.
   *
   * @param pause {@link #PAUSE}, except in tests
   */
  public Leaving(
      HotStore hot,
      ColdCopies cold,
      Snapshots snapshots,
      Leases leases,
      InstantSource clock,
      Duration pause) {
    this.hot = hot;
    this.cold = cold;
    this.snapshots = snapshots;
    this.leases = leases;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Does what is due: what is called when a lease has ended, and by the sweep.
   *
   * @throws StoreUnavailableException if a store does not answer or the cold copy cannot be
   *     verified; what was removed by then is in cold
   */
  public LeavingOutcome wake(SessionId id) {
    HotPartition partition = hot.partition(id);
    boolean inUse = leavable(partition) && !leases.idle(partition);
    return inUse ? new InUse(leases.beginAnew(id)) : leave(id, partition);
  }

  /** Lets a session leave as if nobody had worked on it for long: the half that is due. */
  public LeavingOutcome leave(SessionId id) {
    return leave(id, hot.partition(id));
  }

  /** Removes the items of a session whose fence still is the one of {@link Waiting}. */
  public LeavingOutcome finish(SessionId id, Revision generation) {
    HotPartition partition = hot.partition(id);
    Fence fence = partition.fence();
    return fence != null
            && fence.state() == Fence.State.COLD
            && fence.generation().equals(generation)
        ? finish(id, partition, fence)
        : new Overtaken();
  }

  private LeavingOutcome leave(SessionId id, HotPartition partition) {
    Fence fence = partition.fence();
    if (fence != null && fence.state() == Fence.State.COLD) {
      return finish(id, partition, fence);
    }
    return leavable(partition) ? begin(id, partition) : new Nothing();
  }

  /** Without an item there is nothing to verify by, and what is being erased is not ours. */
  private static boolean leavable(HotPartition partition) {
    Fence fence = partition.fence();
    boolean here =
        fence == null
            || fence.state() == Fence.State.HOT
            || fence.state() == Fence.State.FILLING; // and whoever was filling has long gone
    return here && !partition.items().isEmpty();
  }

  private LeavingOutcome begin(SessionId id, HotPartition partition) {
    snapshots.keep(id, partition, Reason.BEFORE_LEAVING);
    if (!covered(id, partition)) {
      throw new StoreUnavailableException("cold does not hold what was just written to it");
    }
    Fence left = Fence.cold(partition.fence(), clock.instant());
    // From whatever was seen before the snapshot: nobody has come, left or filled since.
    if (!hot.moveFence(id, partition.fence(), left)) {
      return new Overtaken();
    }
    LOG.info("event=session_leaving session={} items={}", id, size(partition));
    return waiting(id, left);
  }

  private Waiting waiting(SessionId id, Fence left) {
    Instant due = left.since().plus(pause);
    leases.callAt(id, due);
    return new Waiting(left.generation(), due);
  }

  private LeavingOutcome finish(SessionId id, HotPartition partition, Fence left) {
    if (clock.instant().isBefore(left.since().plus(pause))) {
      return waiting(id, left);
    }
    if (!partition.items().isEmpty()) {
      verify(id, partition);
    }
    int removed = 0;
    int kept = 0;
    for (List<Item> group : Removals.of(partition.items().items().values())) {
      Optional<Integer> gone = remove(id, left.generation(), group);
      if (gone.isEmpty()) {
        return new Overtaken();
      }
      removed += gone.get();
      kept += group.size() - gone.get();
    }
    if (removed + kept > 0) {
      LOG.info("event=session_left session={} items={} kept={}", id, removed, kept);
    }
    if (kept > 0) {
      Instant due = clock.instant().plus(pause);
      leases.callAt(id, due);
      return new Lingering(removed, kept, due);
    }
    boolean noted = partition.archive() != null || partition.lease() != null;
    if (noted && !hot.forget(id, left.generation())) {
      return new Overtaken();
    }
    return new Left(removed);
  }

  /** Makes sure that a sound cold copy holds each of these items, as it is or as a later write. */
  private void verify(SessionId id, HotPartition partition) {
    if (covered(id, partition)) {
      return;
    }
    // Saved since the fence moved, or the copy was damaged since: cold takes it first.
    snapshots.keep(id, partition, Reason.AUTOMATIC);
    if (!covered(id, partition)) {
      throw new StoreUnavailableException("cold does not hold what was just written to it");
    }
  }

  private boolean covered(SessionId id, HotPartition partition) {
    return cold.read(id)
        .filter(copy -> copy.origin() == ColdCopy.Origin.LATEST)
        .map(ColdCopy::replica)
        .filter(copy -> copy.join(partition.items()).equals(copy))
        .isPresent();
  }

  /**
   * Removes a group of verified items.
   *
   * @return how many have gone; the others changed meanwhile. Empty when the fence is another
   */
  private Optional<Integer> remove(SessionId id, Revision generation, List<Item> group) {
    List<Item> left = group;
    while (!left.isEmpty()) {
      switch (hot.remove(id, generation, left)) {
        case Removal.Removed removed -> {
          return Optional.of(left.size());
        }
        case Removal.Stopped stopped -> {
          return Optional.empty();
        }
        case Removal.Changed(var changed) ->
            left = left.stream().filter(item -> !changed.contains(item.key())).toList();
      }
    }
    return Optional.of(0);
  }

  private static int size(HotPartition partition) {
    return partition.items().items().size();
  }
}
