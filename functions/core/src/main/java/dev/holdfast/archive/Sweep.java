package dev.holdfast.archive;

import dev.holdfast.session.Fence;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.Lease;
import dev.holdfast.snapshot.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day, compares every session that changed with its cold copy as a whole. What the stream
 * failed to deliver reaches cold this way. And it wakes the leaving of sessions that nothing else
 * will: of those left half done, and of those whose lease is missing or over.
 */
public final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  /** Clocks of the servers that wrote the items and the note may differ by this much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

  private final HotStore hot;
  private final Snapshots snapshots;
  private final Leaving leaving;
  private final InstantSource clock;

  public Sweep(HotStore hot, Snapshots snapshots, Leaving leaving, InstantSource clock) {
    this.hot = hot;
    this.snapshots = snapshots;
    this.leaving = leaving;
    this.clock = clock;
  }

  /**
   * What a sweep did.
   *
   * @param joined sessions that were compared with their cold copy
   * @param woken sessions whose leaving was looked after
   * @param failed sessions of which either failed; the next sweep tries them again
   */
  public record Result(int seen, int joined, int woken, int failed) {}

  private enum Due {
    NOTHING,
    JOIN,
    WAKE
  }

  public Result run() {
    AtomicInteger seen = new AtomicInteger();
    AtomicInteger joined = new AtomicInteger();
    AtomicInteger woken = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    hot.scan(summary -> {
      seen.incrementAndGet();
      Due due = due(summary, clock.instant());
      if (due != Due.NOTHING) {
        AtomicInteger done = due == Due.JOIN ? joined : woken;
        (does(summary, due) ? done : failed).incrementAndGet();
      }
    });
    Result result = new Result(seen.get(), joined.get(), woken.get(), failed.get());
    LOG.info(
        "event=sweep seen={} joined={} woken={} failed={}",
        result.seen,
        result.joined,
        result.woken,
        result.failed);
    return result;
  }

  /** A leaving joins by itself what cold lacks; a comparison renews the lease. */
  private static Due due(HotStore.Summary summary, Instant now) {
    Fence fence = summary.fence();
    if (fence != null && fence.state() == Fence.State.COLD) {
      return Due.WAKE;
    }
    Instant wholeAt = summary.wholeAt();
    if (wholeAt == null || summary.newest().value() > wholeAt.minus(CLOCK_SKEW).toEpochMilli()) {
      return Due.JOIN;
    }
    Lease lease = summary.lease();
    return lease == null || lease.over(now) ? Due.WAKE : Due.NOTHING;
  }

  /** One session's trouble must not end the sweep of the others. */
  private boolean does(HotStore.Summary summary, Due due) {
    try {
      if (due == Due.JOIN) {
        snapshots.whole(summary.id(), Reason.AUTOMATIC);
      } else {
        leaving.wake(summary.id());
      }
      return true;
    } catch (RuntimeException failure) {
      LOG.error("event=sweep_failed session={} due={}", summary.id(), due, failure);
      return false;
    }
  }
}
