package dev.holdfast.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.history.HistoryOutcome.DamagedPoint;
import dev.holdfast.history.HistoryOutcome.NoSuchPoint;
import dev.holdfast.replica.Revision;
import dev.holdfast.session.SaveOutcome.Conflict;
import dev.holdfast.session.SaveOutcome.Saved;
import dev.holdfast.snapshot.Reason;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestorePointTest {
  private final HistoryWorld world = new HistoryWorld();
  private SnapshotId old;
  private Revision present;

  @BeforeEach
  void twoTexts() {
    world.save("old", "laptop");
    world.snapshot();
    old = world.list().getFirst().id();
    present = world.save("present", "laptop");
  }

  @Test
  void theTextComesBackAsANewRevisionAndThePresentOneIsKept() {
    Restored restored = HistoryWorld.done(world.restore(old, "r1", null));
    assertThat(restored.text()).isEqualTo("old");
    assertThat(restored.save())
        .isInstanceOfSatisfying(
            Saved.class, saved -> assertThat(saved.revision()).isGreaterThan(present));
    assertThat(world.present().text()).isEqualTo("old");
    assertThat(world.texts(Reason.BEFORE_RESTORE)).containsExactly("present");
    assertThat(world.list().getFirst().reason()).isEqualTo("beforeRestore");
  }

  @Test
  void goingBackCanBeUndoneInTheSameWay() {
    HistoryWorld.done(world.restore(old, "r1", null));
    HistoryWorld.done(world.restore(world.list().getFirst().id(), "r2", null));
    assertThat(world.present().text()).isEqualTo("present");
    assertThat(world.texts(Reason.BEFORE_RESTORE)).containsExactly("old", "present");
  }

  @Test
  void thePresentTextIsKeptBeforeItIsReplaced() {
    world.calls.clear();
    world.restore(old, "r1", null);
    assertThat(world.calls.indexOf("cold.putPoint"))
        .isNotNegative()
        .isLessThan(world.calls.indexOf("hot.save"));
  }

  @Test
  void theSameTextAndAnEmptyOneAreNotKept() {
    world.save("old", "laptop");
    assertThat(HistoryWorld.done(world.restore(old, "r1", null)).save()).isInstanceOf(Saved.class);
    world.save("", "laptop");
    assertThat(HistoryWorld.done(world.restore(old, "r2", null)).save()).isInstanceOf(Saved.class);
    assertThat(world.texts(Reason.BEFORE_RESTORE)).isEmpty();
  }

  @Test
  void theSameEditSentAgainIsAppliedOnceAndKeepsNothingMore() {
    Restored first = HistoryWorld.done(world.restore(old, "r1", null));
    world.save("written since", "phone");
    int writes = world.cold.writes();
    Restored again = HistoryWorld.done(world.restore(old, "r1", null));
    assertThat(((Saved) again.save()).revision()).isEqualTo(((Saved) first.save()).revision());
    assertThat(again.text()).isEqualTo("old");
    assertThat(world.present().text()).isEqualTo("written since");
    assertThat(world.cold.writes()).isEqualTo(writes);
  }

  @Test
  void overTheRevisionThatWasSeenItIsMadeAndOverAnotherRefused() {
    Revision stale = new Revision(present.value() - 1);
    int writes = world.cold.writes();
    Restored refused = HistoryWorld.done(world.restore(old, "r1", stale));
    assertThat(refused.save())
        .isInstanceOfSatisfying(
            Conflict.class, conflict -> assertThat(conflict.current().text()).isEqualTo("present"));
    assertThat(world.present().text()).isEqualTo("present");
    assertThat(world.cold.writes()).isEqualTo(writes);
    assertThat(HistoryWorld.done(world.restore(old, "r1", present)).save())
        .isInstanceOf(Saved.class);
  }

  @Test
  void aTextSavedInBetweenIsKeptTooWhereTheLastWriteWins() {
    world.before("hot.save", () -> world.save("in between", "laptop"));
    assertThat(HistoryWorld.done(world.restore(old, "r1", null)).save()).isInstanceOf(Saved.class);
    assertThat(world.present().text()).isEqualTo("old");
    assertThat(world.texts(Reason.BEFORE_RESTORE)).containsExactly("in between", "present");
  }

  @Test
  void aTextSavedInBetweenStandsWhereARevisionWasNamed() {
    world.before("hot.save", () -> world.save("in between", "laptop"));
    assertThat(HistoryWorld.done(world.restore(old, "r1", present)).save())
        .isInstanceOf(Conflict.class);
    assertThat(world.present().text()).isEqualTo("in between");
  }

  @Test
  void whatIsMissingOrDamagedChangesNothing() {
    assertThat(world.restore(new SnapshotId(old.point(), 7), "r1", null))
        .isInstanceOf(NoSuchPoint.class);
    world.cold.spoilPoint(HistoryWorld.ID, old.point(), bytes -> new byte[9]);
    assertThat(world.restore(old, "r1", null)).isInstanceOf(DamagedPoint.class);
    assertThat(world.present().text()).isEqualTo("present");
    assertThat(world.texts()).isEqualTo(List.of());
  }
}
