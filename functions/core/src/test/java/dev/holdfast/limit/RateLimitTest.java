package dev.holdfast.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final ManualClock clock = ManualClock.standing();
  private final RateLimit limit =
      new RateLimit(new MemoryTallies(clock), clock, Duration.ofMinutes(10));

  @Test
  void countsEachSubjectByItself() {
    assertThat(limit.count("one", 1)).isPresent();
    assertThat(limit.count("one", 1)).isEmpty();
    assertThat(limit.count("other", 1)).isPresent();
  }

  @Test
  void whatIsTakenBackMayBeDoneAgain() {
    limit.takeBack(limit.count("one", 1).orElseThrow());
    assertThat(limit.count("one", 1)).isPresent();
  }

  @Test
  void isOpenAgainWhenItSaysSo() {
    assertThat(limit.count("one", 1)).isPresent();
    clock.advance(limit.untilAnew());
    assertThat(limit.count("one", 1)).isPresent();
  }

  @Test
  void theSubjectCannotBeReadFromWhatIsStored() {
    assertThat(limit.count("192.0.2.7", 1).orElseThrow().subject()).matches("[0-9a-f]{64}");
  }

  @Test
  void aFullMemoryForgetsOnlySumsThatAreOver() {
    MemoryTallies tallies = new MemoryTallies(clock);
    assertThat(tallies.add("kept", 1, 1, clock.instant().plusSeconds(60))).isTrue();
    for (int i = 0; i < 10_000; i++) {
      assertThat(tallies.add("over " + i, 1, 1, clock.instant())).isTrue();
    }
    assertThat(tallies.add("kept", 1, 1, clock.instant().plusSeconds(60))).isFalse();
    assertThat(tallies.add("over 0", 1, 1, clock.instant())).isTrue();
  }
}
