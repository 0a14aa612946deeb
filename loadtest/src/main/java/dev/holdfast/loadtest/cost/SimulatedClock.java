package dev.holdfast.loadtest.cost;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when told to, so that an hour of typing takes seconds. */
final class SimulatedClock implements InstantSource {
  private volatile Instant now;

  SimulatedClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Forward only; a moment that is over stays over. */
  void moveTo(Instant moment) {
    if (moment.isAfter(now)) {
      now = moment;
    }
  }

  void advance(Duration duration) {
    moveTo(now.plus(duration));
  }
}
