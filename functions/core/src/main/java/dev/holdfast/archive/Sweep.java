package dev.holdfast.archive;

import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
import dev.holdfast.log.Trace;
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
  private final Meter meter;

  public Sweep(HotStore hot, Snapshots snapshots, Leaving leaving, InstantSource clock) {
    this(hot, snapshots, leaving, clock, Meter.NONE);
  }

  public Sweep(
      HotStore hot, Snapshots snapshots, Leaving leaving, InstantSource clock, Meter meter) {
    this.meter = meter;
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

  /** Looks after the sessions whose notes say that cold lags. */
  public Result run() {
    return run(false);
  }

  /**
   * Looks after sessions.
   *
   * @param all those too whose notes say that cold holds all of them: what cold has lost since,
   *     notes do not tell
   */
  public Result run(boolean all) {
    AtomicInteger seen = new AtomicInteger();
    AtomicInteger joined = new AtomicInteger();
    AtomicInteger woken = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    hot.scan(summary -> {
      seen.incrementAndGet();
      try {
        if (lags(summary) || (all && !left(summary))) {
          snapshots.whole(summary.id(), Reason.AUTOMATIC);
          joined.incrementAndGet();
        }
        if (asleep(summary)) {
          leaving.wake(summary.id());
          woken.incrementAndGet();
        }
      } catch (RuntimeException failure) { // one session's trouble must not end the whole sweep
        LOG.error("event=sweep_failed session={} {}", summary.id(), Trace.of(failure));
        failed.incrementAndGet();
      }
    });
    Result result = new Result(seen.get(), joined.get(), woken.get(), failed.get());
    meter.add(Measure.SWEEP_LAGGING, result.joined);
    meter.add(Measure.SWEEP_FAILED, result.failed);
    LOG.info(
        "event=sweep seen={} joined={} woken={} failed={}",
        result.seen,
        result.joined,
        result.woken,
        result.failed);
    return result;
  }

  /** A session on its way out is compared by whoever takes it there. */
  private static boolean lags(HotStore.Summary summary) {
    if (left(summary)) {
      return false;
    }
    Instant wholeAt = summary.wholeAt();
    return wholeAt == null || summary.newest().value() > wholeAt.minus(CLOCK_SKEW).toEpochMilli();
  }

  /** Whether the end of a lease, had it been noticed, would have been seen to. */
  private boolean asleep(HotStore.Summary summary) {
    Lease lease = summary.lease();
    return left(summary) || lease == null || lease.over(clock.instant());
  }

  private static boolean left(HotStore.Summary summary) {
    Fence fence = summary.fence();
    return fence != null && fence.state() == Fence.State.COLD;
  }
}
