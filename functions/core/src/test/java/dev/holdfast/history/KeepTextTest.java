package dev.holdfast.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Caller;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepTextTest {
  private final HistoryWorld world = new HistoryWorld();

  static Stream<Instant> moments() {
    return Stream.of(
        ManualClock.START.minus(Duration.ofDays(9)),
        ManualClock.START.plus(Duration.ofHours(1)),
        ManualClock.START.plus(Duration.ofDays(9_000)));
  }

  @ParameterizedTest
  @NullSource
  @MethodSource("moments")
  void theSameTextUnderTheSameKeyIsKeptOnceWhateverTheClocksSay(@Nullable Instant at) {
    world.save("theirs", "laptop");
    PointId point = world.keep("mine", at, "key");
    world.clock.advance(Duration.ofHours(2));
    int writes = world.cold.writes();
    assertThat(world.keep("mine", at, "key")).isEqualTo(point);
    assertThat(world.cold.writes()).isEqualTo(writes);
    assertThat(world.texts(Reason.CONFLICT)).containsExactly("mine");
  }

  @Test
  void anotherTextUnderAKeyUsedBeforeIsNotLost() {
    Instant at = ManualClock.START.minusSeconds(60);
    world.keep("mine", at, "key");
    world.keep("also mine", at, "key");
    assertThat(world.texts(Reason.CONFLICT)).containsExactlyInAnyOrder("mine", "also mine");
  }

  @Test
  void withoutAKeyEachIsKept() {
    world.keep("mine", null, null);
    world.keep("mine", null, null);
    assertThat(world.texts(Reason.CONFLICT)).containsExactly("mine", "mine");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "key")
  void standsInTheHistoryWhenItWasSetAsideAndNeverInTheFuture(@Nullable String key) {
    Instant days = ManualClock.START.minus(Duration.ofDays(3));
    assertThat(world.keep("old", days, key).at()).isEqualTo(days);
    assertThat(world.keep("new", ManualClock.START.plus(Duration.ofDays(3)), key).at())
        .isBetween(ManualClock.START, world.clock.instant());
    assertThat(world.texts(Reason.CONFLICT)).containsExactly("new", "old");
  }

  @Test
  void tellsItsDeviceAndHoldsNoCopyOfTheSession() {
    world.save("theirs", "laptop");
    PointId point = world.keep("mine", null, "key");
    assertThat(world.list().getFirst().text().device()).isEqualTo("phone");
    assertThat(
            new String(
                world.cold.point(HistoryWorld.ID, point).orElseThrow().bytes(),
                StandardCharsets.UTF_8))
        .doesNotContain("theirs", "\"items\"");
  }

  @Test
  void anUnknownSessionIsCreatedEmptyAndTheTextIsKept() {
    world.keep("mine", null, "key");
    assertThat(world.present().text()).isEmpty();
    assertThat(world.present().revision().value()).isZero();
    assertThat(world.texts(Reason.CONFLICT)).containsExactly("mine");
  }

  @Test
  void neverBecomesTheTextOfTheSessionHoweverMuchIsLost() {
    world.save("theirs", "laptop");
    world.snapshot();
    world.keep("mine", null, "key");
    world.cold.removeLatest(HistoryWorld.ID);
    world.hot.wipe();
    assertThat(load()).isInstanceOf(LoadOutcome.Loaded.class);
    assertThat(world.present().text()).isEqualTo("theirs");
    assertThat(world.texts()).contains("mine");
  }

  @Test
  void aSessionOfWhichOnlyKeptTextsAreLeftIsNotTakenForANewOne() {
    world.save("theirs", "laptop");
    PointId kept = world.keep("mine", null, "key");
    world.cold.removeLatest(HistoryWorld.ID);
    world.cold.points(HistoryWorld.ID).stream()
        .filter(point -> !point.equals(kept))
        .forEach(point -> world.cold.spoilPoint(HistoryWorld.ID, point, bytes -> new byte[0]));
    world.hot.wipe();
    assertThatThrownBy(this::load).isInstanceOf(StoreUnavailableException.class);
  }

  @Test
  void aColdCopyStandsBeforeTheFirstKeptText() {
    world.keep("mine", null, "key");
    assertThat(world.calls.indexOf("cold.putLatest"))
        .isNotNegative()
        .isLessThan(world.calls.lastIndexOf("cold.putPoint"));
    world.hot.wipe();
    assertThat(load()).isInstanceOf(LoadOutcome.Loaded.class);
    assertThat(world.present().text()).isEmpty();
  }

  private LoadOutcome load() {
    return world.flows.sessions().load(HistoryWorld.ID, HistoryWorld.LATEST, Caller.WITHOUT_KEY);
  }
}
