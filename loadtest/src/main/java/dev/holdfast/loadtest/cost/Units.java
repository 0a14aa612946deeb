package dev.holdfast.loadtest.cost;

import java.time.Duration;

/**
 * How AWS rounds what it bills; the sources are the pricing pages that {@code prices.properties}
 * names.
 */
final class Units {
  private static final long WRITE_UNIT = 1_024;
  private static final long READ_UNIT = 4_096;
  private static final long API_UNIT = 512L << 10;

  private Units() {}

  /**
   * Write units of one item, or of a condition that failed on it: whole kilobytes, at least one.
   */
  static long write(long bytes) {
    return atLeastOne(bytes, WRITE_UNIT);
  }

  /** In a transaction each item is written twice. */
  static long writeInTransaction(long bytes) {
    return 2 * write(bytes);
  }

  /** Read units of one item, or of all items of a Query's page together. */
  static double read(long bytes, boolean consistent) {
    return atLeastOne(bytes, READ_UNIT) * (consistent ? 1 : 0.5);
  }

  /** An HTTP API counts a call once for each 512 KB of it. */
  static long apiCalls(long bytes) {
    return atLeastOne(bytes, API_UNIT);
  }

  /** Lambda rounds a duration up to whole milliseconds. */
  static double gigabyteSeconds(Duration duration, int megabytes) {
    return Math.ceilDiv(duration.toNanos(), 1_000_000L) / 1_000.0 * megabytes / 1_024;
  }

  private static long atLeastOne(long bytes, long unit) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a size must not be negative: " + bytes);
    }
    return Math.max(1, Math.ceilDiv(bytes, unit));
  }
}
