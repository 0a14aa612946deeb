package dev.holdfast.loadtest.drill;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is wrong by as much as it is told, and that jumps when it is told anew. */
final class SkewedClock implements InstantSource {
  private volatile Duration skew = Duration.ZERO;

  void jumpTo(Duration next) {
    skew = next;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(skew);
  }
}
