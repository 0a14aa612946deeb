package dev.holdfast.archive;

import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day, compares every session that changed with its cold copy as a whole. What the stream
 * failed to deliver reaches cold this way.
 */
public final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  /** Clocks of the servers that wrote the items and the note may differ by this much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

  private final HotStore hot;
  private final Snapshots snapshots;

  public Sweep(HotStore hot, Snapshots snapshots) {
    this.hot = hot;
    this.snapshots = snapshots;
  }

  /**
   * What a sweep did.
   *
   * @param failed sessions that could not be compared; the next sweep tries them again
   */
  public record Result(int seen, int joined, int failed) {}

  public Result run() {
    AtomicInteger seen = new AtomicInteger();
    AtomicInteger joined = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    hot.scan(summary -> {
      seen.incrementAndGet();
      if (lags(summary)) {
        (joins(summary) ? joined : failed).incrementAndGet();
      }
    });
    Result result = new Result(seen.get(), joined.get(), failed.get());
    LOG.info("event=sweep seen={} joined={} failed={}", result.seen, result.joined, result.failed);
    return result;
  }

  private static boolean lags(HotStore.Summary summary) {
    Instant wholeAt = summary.wholeAt();
    return wholeAt == null || summary.newest().value() > wholeAt.minus(CLOCK_SKEW).toEpochMilli();
  }

  /** One session's trouble must not end the sweep of the others. */
  private boolean joins(HotStore.Summary summary) {
    try {
      snapshots.whole(summary.id(), Reason.AUTOMATIC);
      return true;
    } catch (RuntimeException failure) {
      LOG.error("event=sweep_failed session={}", summary.id(), failure);
      return false;
    }
  }
}
