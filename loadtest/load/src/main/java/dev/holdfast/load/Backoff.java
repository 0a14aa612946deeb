package dev.holdfast.load;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How long the page waits before it tries again: from 1 s doubling to 30 s, the upper half by lot,
 * and never less than {@code Retry-After} asks for.
 */
final class Backoff {
  private static final long FIRST = 1_000;
  private static final long LONGEST = 30_000;

  private Backoff() {}

  /**
   * The wait after so many failures in a row.
   *
   * @param failures 1 or more
   * @param random from 0 to 1
   */
  static Duration after(int failures, double random, @Nullable String retryAfter, Instant now) {
    long ceiling = Math.min(LONGEST, FIRST << Math.min(failures - 1, 10));
    long own = Math.round(ceiling / 2.0 + ceiling / 2.0 * random);
    return Duration.ofMillis(Math.max(own, asked(retryAfter, now)));
  }

  /** Either seconds or a date (RFC 9110, section 10.2.3). */
  private static long asked(@Nullable String retryAfter, Instant now) {
    if (retryAfter == null || retryAfter.isBlank()) {
      return 0;
    }
    try {
      return Math.max(0, (long) (Double.parseDouble(retryAfter.strip()) * 1_000));
    } catch (NumberFormatException date) {
      try {
        Instant at =
            ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
        return Math.max(0, Duration.between(now, at).toMillis());
      } catch (DateTimeException neither) {
        return 0;
      }
    }
  }
}
