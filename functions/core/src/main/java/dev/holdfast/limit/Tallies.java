package dev.holdfast.limit;

import java.time.Instant;

/** Sums that stay under a limit. Each call is one round trip, and atomic. */
public interface Tallies {
  /**
   * Adds to the sum of a subject unless it would pass the limit.
   *
   * @param subject what is summed, made unreadable: 64 digits of a digest
   * @param until when the store may forget the sum
   * @return false, and nothing added, if the limit would be passed
   */
  boolean add(String subject, long amount, long limit, Instant until);

  /** Takes something off the sum of a subject again, which does not fall below nothing. */
  void take(String subject, long amount);
}
