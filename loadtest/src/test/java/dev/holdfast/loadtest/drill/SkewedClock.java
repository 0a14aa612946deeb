package dev.holdfast.loadtest.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is wrong by as much as it is told, and that jumps when it is told anew. */
final class SkewedClock extends Clock {
  private volatile Duration skew = Duration.ZERO;

  void jumpTo(Duration next) {
    skew = next;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(skew);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
