package dev.holdfast.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.holdfast.fake.Samples;
import dev.holdfast.snapshot.NewerReleaseException;
import dev.holdfast.snapshot.Reason;
import dev.holdfast.snapshot.SnapshotFiles;
import dev.holdfast.snapshot.TextSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final HistoryWorld world = new HistoryWorld();

  @Test
  void tellsOfEachTextWhyWhenByWhichDeviceAndHowLongItIs() {
    world.save("one two three", "phone");
    world.snapshot();
    world.save("four five", "laptop");
    world.archive();
    assertThat(world.list())
        .extracting(HistoryEntry::reason, HistoryEntry::text)
        .containsExactly(
            tuple("manual", new TextSummary(3, "phone")),
            tuple("overwritten", new TextSummary(3, "phone")));
    assertThat(world.texts()).containsOnly("one two three");
    assertThat(world.list().getLast().at().toEpochMilli())
        .as("an overwritten text is told of the time it was written")
        .isEqualTo(world.list().getLast().id().point().at().toEpochMilli());
  }

  @Test
  void listsTheNewestFirst() {
    for (String text : List.of("first", "second", "third")) {
      world.save(text, "phone");
      world.snapshot();
    }
    assertThat(world.texts()).containsExactly("third", "second", "first");
  }

  @Test
  void namesNoDeviceWhereNoneIsKnown() {
    world.save("text", "unknown");
    world.snapshot();
    assertThat(world.list().getFirst().text().device()).isNull();
  }

  @Test
  void pagesWithoutGapOrOverlapWhateverTheLimit() {
    seven();
    List<HistoryEntry> all = world.list();
    assertThat(all).hasSize(7 + 2); // the oldest point holds two texts, as releases once wrote
    for (int limit = 1; limit <= all.size() + 1; limit++) {
      List<HistoryEntry> paged = new ArrayList<>();
      @Nullable SnapshotId before = null;
      do {
        HistoryPage page = world.list(before, limit);
        assertThat(page.entries()).hasSizeBetween(1, limit);
        paged.addAll(page.entries());
        before = page.older();
      } while (before != null);
      assertThat(paged).as("pages of " + limit).isEqualTo(all);
    }
  }

  @Test
  void readsNoMoreOfEachFileThanItsHead() {
    world.save(Samples.textOfBytes(50_000), "phone");
    for (int i = 0; i < 5; i++) {
      world.snapshot();
    }
    world.calls.clear();
    assertThat(world.list(null, 3).entries()).hasSize(3);
    assertThat(world.calls)
        .containsExactly(
            "hot.head", "cold.points", "cold.pointHead", "cold.pointHead", "cold.pointHead");
  }

  @Test
  void aDamagedPointIsLeftOutAndTheOthersAreTold() {
    seven();
    HistoryEntry damaged = world.list().get(2);
    List<HistoryEntry> others = new ArrayList<>(world.list());
    others.remove(damaged);
    world.cold.spoilPoint(
        HistoryWorld.ID,
        damaged.id().point(),
        bytes -> {
          bytes[150] ^= 1;
          return bytes;
        });
    assertThat(world.list()).isEqualTo(others);
    assertThat(world.read(damaged.id())).isInstanceOf(HistoryOutcome.DamagedPoint.class);
    world.cold.spoilPoint(HistoryWorld.ID, damaged.id().point(), bytes -> new byte[0]);
    assertThat(world.list()).isEqualTo(others);
  }

  @Test
  void damageBehindTheHeadIsToldWhenTheTextIsRead() {
    seven();
    HistoryEntry damaged = world.list().get(2);
    world.cold.spoilPoint(
        HistoryWorld.ID,
        damaged.id().point(),
        bytes -> {
          bytes[bytes.length - 9] ^= 1;
          return bytes;
        });
    assertThat(world.list()).contains(damaged);
    assertThat(world.read(damaged.id())).isInstanceOf(HistoryOutcome.DamagedPoint.class);
  }

  @Test
  void aPointOfANewerReleaseIsNotPassedOver() {
    seven();
    HistoryEntry newer = world.list().get(2);
    world.cold.spoilPoint(HistoryWorld.ID, newer.id().point(), SnapshotFiles::tooNew);
    assertThatThrownBy(world::list).isInstanceOf(NewerReleaseException.class);
    assertThatThrownBy(() -> world.read(newer.id())).isInstanceOf(NewerReleaseException.class);
  }

  @Test
  void anUnknownSessionHasNoHistoryAndIsNotCreated() {
    assertThat(world.list()).isEmpty();
    assertThat(world.read(anyId())).isInstanceOf(HistoryOutcome.NoSuchPoint.class);
    assertThat(world.hot.changes()).isEmpty();
    assertThat(world.cold.writes()).isZero();
  }

  @Test
  void aTextThatIsNotThereIsToldAsMissing() {
    seven();
    SnapshotId oldest = world.list().getLast().id();
    assertThat(world.read(anyId())).isInstanceOf(HistoryOutcome.NoSuchPoint.class);
    for (int number : List.of(0, 3)) {
      assertThat(world.read(new SnapshotId(oldest.point(), number)))
          .as("of two texts number " + number)
          .isInstanceOf(HistoryOutcome.NoSuchPoint.class);
    }
    SnapshotId single = world.list().getFirst().id();
    assertThat(world.read(new SnapshotId(single.point(), 1)))
        .isInstanceOf(HistoryOutcome.NoSuchPoint.class);
  }

  @Test
  void theHistoryOfASessionThatTheHotStoreLostIsThere() {
    seven();
    List<HistoryEntry> all = world.list();
    world.archive();
    world.hot.wipe();
    assertThat(world.list()).containsAll(all);
  }

  private static SnapshotId anyId() {
    return SnapshotId.parse("01KA0Q00000000000000000000").orElseThrow();
  }

  /** Seven points of one text, and before them one of two. */
  private void seven() {
    for (int i = 0; i < 7; i++) {
      world.save("text " + i, "phone");
      world.snapshot();
      world.clock.advance(Duration.ofMinutes(1));
    }
    world.cold.putPoint(
        HistoryWorld.ID,
        SnapshotFiles.POINT_OF_TWO,
        SnapshotFiles.withSeveralTexts(
            HistoryWorld.ID,
            Reason.OVERWRITTEN,
            List.of(Samples.resume("old 1", 5), Samples.resume("old 2", 6))));
    assertThat(Collections.frequency(world.calls, "cold.putPoint")).isEqualTo(7);
  }
}
