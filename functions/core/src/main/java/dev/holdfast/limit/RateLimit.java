package dev.holdfast.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Limits how often something is done within a window of the clock. It is counted before it is done,
 * so that a thousand at once are no way around the limit, and may be taken back after.
 */
public final class RateLimit {
  private final Tallies tallies;
  private final InstantSource clock;
  private final Duration window;

  public RateLimit(Tallies tallies, InstantSource clock, Duration window) {
    this.tallies = tallies;
    this.clock = clock;
    this.window = window;
  }

  /** Something that was counted. */
  public record Counted(String subject) {}

  /** Counts it; empty if the limit is reached. */
  public Optional<Counted> count(String what, int limit) {
    Instant begin = windowBegin();
    Counted counted = new Counted(Digest.of(what + "\n" + begin));
    return tallies.add(counted.subject, 1, limit, begin.plus(window))
        ? Optional.of(counted)
        : Optional.empty();
  }

  public void takeBack(Counted counted) {
    tallies.take(counted.subject, 1);
  }

  /** How long until it is counted anew; in whole seconds, at least one. */
  public Duration untilAnew() {
    Duration left = Duration.between(clock.instant(), windowBegin().plus(window));
    return Duration.ofSeconds(Math.max(1, left.toSeconds() + 1));
  }

  private Instant windowBegin() {
    long length = window.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(clock.millis(), length) * length);
  }
}
