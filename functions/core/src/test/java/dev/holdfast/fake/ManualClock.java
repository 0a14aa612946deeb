package dev.holdfast.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that moves only when told to, or by a fixed step with each reading. */
public final class ManualClock implements InstantSource {
  public static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

  private final AtomicReference<Instant> now;
  private final Duration step;

  private ManualClock(Instant now, Duration step) {
    this.now = new AtomicReference<>(now);
    this.step = step;
  }

  public static ManualClock standing() {
    return new ManualClock(START, Duration.ZERO);
  }

  /** A clock that no two readings find at the same millisecond. */
  public static ManualClock tickingFrom(Instant start) {
    return new ManualClock(start, Duration.ofMillis(1));
  }

  @Override
  public Instant instant() {
    return now.getAndUpdate(instant -> instant.plus(step));
  }

  public void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }
}
