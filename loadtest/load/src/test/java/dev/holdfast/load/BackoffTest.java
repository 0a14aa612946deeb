package dev.holdfast.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  /** The figures are those of the page's own backoffMs. */
  @ParameterizedTest
  @CsvSource({"1, 0, 500", "1, 1, 1000", "2, 0, 1000", "3, 1, 4000", "6, 1, 30000", "99, 0, 15000"})
  void doublesFromOneSecondToThirty(int failures, double random, long millis) {
    assertThat(Backoff.after(failures, random, null, NOW)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void neverComesBackBeforeItIsAskedTo() {
    assertThat(Backoff.after(1, 0, "7", NOW)).isEqualTo(Duration.ofSeconds(7));
    assertThat(Backoff.after(1, 0, "Sat, 21 Nov 2026 12:00:09 GMT", NOW))
        .isEqualTo(Duration.ofSeconds(9));
    assertThat(Backoff.after(6, 1, "7", NOW)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Backoff.after(1, 0, "soon", NOW)).isEqualTo(Duration.ofMillis(500));
  }
}
