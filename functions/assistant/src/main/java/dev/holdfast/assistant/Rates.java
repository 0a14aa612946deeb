package dev.holdfast.assistant;

import dev.holdfast.limit.RateLimit;
import dev.holdfast.limit.RateLimit.Counted;
import dev.holdfast.replica.SessionId;
import java.time.Duration;
import java.util.Optional;

/**
 * How many questions one session, and one caller, may ask in a window of the clock.
 *
 * @param perSession questions of one session
 * @param perCaller questions of one address, whatever sessions they are of
 */
public record Rates(RateLimit limit, int perSession, int perCaller) {
  public Rates {
    if (perSession < 1 || perCaller < 1) {
      throw new IllegalArgumentException(
          "rates must be at least 1: " + perSession + ", " + perCaller);
    }
  }

  /** Counts a question; how long to wait when there were too many, and then it is not counted. */
  Optional<Duration> tooMany(SessionId id, String caller) {
    Optional<Counted> ofCaller = limit.count("questions of " + caller, perCaller);
    if (ofCaller.isEmpty()) {
      return Optional.of(limit.untilAnew());
    }
    if (limit.count("questions in " + id, perSession).isEmpty()) {
      limit.takeBack(ofCaller.get());
      return Optional.of(limit.untilAnew());
    }
    return Optional.empty();
  }
}
