package dev.holdfast.assistant.model;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The moment at which an answer is too late, however many attempts it takes. */
record Deadline(LongSupplier nanos, long end) {
  static Deadline in(Duration time, LongSupplier nanos) {
    return new Deadline(nanos, nanos.getAsLong() + time.toNanos());
  }

  /** Zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
  }
}
