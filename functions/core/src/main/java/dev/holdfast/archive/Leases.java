package dev.holdfast.archive;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;

/** How long sessions stay in the hot store though nobody works on them. */
public final class Leases {
  /** How long unless a setting says otherwise. */
  public static final Duration TERM = Duration.ofDays(30);

  private final HotStore hot;
  private final InstantSource clock;
  private final Duration term;

  public Leases(HotStore hot, InstantSource clock, Duration term) {
    if (!term.isPositive()) {
      throw new IllegalArgumentException("the term of a lease must be positive: " + term);
    }
    this.hot = hot;
    this.clock = clock;
    this.term = term;
  }

  /** One write and no read. A lease that tells when to go on with leaving stays as it is. */
  void renew(SessionId id) {
    hot.renewLease(id, clock.instant().plus(term));
  }

  /** A full term for a session that was found to be in use. */
  Lease beginAnew(SessionId id) {
    Lease lease = new Lease(clock.instant().plus(term), false);
    hot.putLease(id, lease);
    return lease;
  }

  /** Lets the store call again at {@code due}, or some time after it. */
  void callAt(SessionId id, Instant due) {
    hot.putLease(id, new Lease(due, true));
  }

  /**
   * Whether nobody wrote to the session, nor brought it back, for the term of a lease. Judged from
   * the items themselves: leases and notes may be lost, late, or of a slow clock.
   */
  boolean idle(HotPartition partition) {
    Revision newest =
        partition.items().items().values().stream()
            .map(Item::revision)
            .max(Comparator.naturalOrder())
            .orElse(Revision.NONE);
    Fence fence = partition.fence();
    if (fence != null && fence.generation().compareTo(newest) > 0) {
      newest = fence.generation();
    }
    return newest.value() <= clock.instant().minus(term).toEpochMilli();
  }
}
