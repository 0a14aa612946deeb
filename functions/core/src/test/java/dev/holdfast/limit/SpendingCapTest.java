package dev.holdfast.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.limit.SpendingCap.SetAside;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpendingCapTest {
  private final ManualClock clock = ManualClock.standing();
  private final SpendingCap cap = new SpendingCap(new MemoryTallies(clock), clock, 1_000);

  @Test
  void setsAsideUpToTheCapAndNoFurther() {
    assertThat(cap.setAside(600)).isPresent();
    assertThat(cap.setAside(401)).isEmpty();
    assertThat(cap.setAside(400)).isPresent();
    assertThat(cap.setAside(1)).isEmpty();
  }

  @Test
  void whatACallDidNotCostCanBeSpentByAnother() {
    SetAside aside = cap.setAside(1_000).orElseThrow();
    cap.settle(aside, 100);
    assertThat(cap.setAside(901)).isEmpty();
    assertThat(cap.setAside(900)).isPresent();
  }

  @Test
  void aCallThatCostMoreThanThoughtCountsInFull() {
    SetAside aside = cap.setAside(500).orElseThrow();
    cap.settle(aside, 1_200);
    assertThat(cap.setAside(1)).isEmpty();
  }

  @Test
  void everyDayBeginsWithNothingSpent() {
    assertThat(cap.setAside(1_000)).isPresent();
    Duration untilMidnight = cap.untilAnew();
    assertThat(untilMidnight).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(86_401));
    clock.advance(untilMidnight);
    assertThat(cap.setAside(1_000)).isPresent();
  }

  @Test
  void whatIsSettledAfterMidnightCountsForTheDayItWasSetAside() {
    SetAside yesterday = cap.setAside(1_000).orElseThrow();
    clock.advance(cap.untilAnew());
    assertThat(cap.setAside(1_000)).isPresent();
    cap.settle(yesterday, 0);
    assertThat(cap.setAside(1)).isEmpty();
  }

  @Test
  void aCapOfNothingAllowsNothing() {
    SpendingCap nothing = new SpendingCap(new MemoryTallies(clock), clock, 0);
    assertThat(nothing.setAside(1)).isEmpty();
    assertThatThrownBy(() -> new SpendingCap(new MemoryTallies(clock), clock, -1))
        .hasMessageContaining("-1");
  }
}
