package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.SaveOutcome.Conflict;
import dev.holdfast.session.SaveOutcome.Saved;
import dev.holdfast.session.VersionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavingTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRetryOfASaveThatSucceededWritesNothing(boolean blind) {
    World world = State.HOT.world();
    Revision base = blind ? null : base(world);
    Fault lost = Fault.at(0, Fault.Mode.ANSWER_LOST, world::writes);
    assertThatThrownBy(() -> save(world.flows(lost), "mine", "a", "e1", base))
        .isInstanceOf(StoreUnavailableException.class);
    Revision applied = base(world);
    int writes = world.writes();
    assertThat(save(world.flows(), "mine", "a", "e1", base))
        .isInstanceOfSatisfying(
            Saved.class, saved -> assertThat(saved.revision()).isEqualTo(applied));
    assertThat(world.writes()).isEqualTo(writes);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRetryAfterAnotherDeviceSavedDoesNotUndoThat(boolean blind) {
    World world = State.HOT.world();
    Revision base = blind ? null : base(world);
    Saved first = (Saved) save(world.flows(), "mine", "a", "e1", base);
    save(world.flows(), "theirs", "b", "e1", blind ? null : first.revision());
    int writes = world.writes();
    assertThat(save(world.flows(), "mine", "a", "e1", base))
        .isInstanceOfSatisfying(
            Saved.class, saved -> assertThat(saved.revision()).isEqualTo(first.revision()));
    assertThat(world.writes()).isEqualTo(writes);
    assertThat(world.hotText()).isEqualTo("theirs");
  }

  @ParameterizedTest
  @EnumSource(names = {"HOT", "COLD_ONLY", "FILLING", "HOT_DAMAGED", "COLD_DAMAGED"})
  void refusesASaveBasedOnAnotherRevision(State state) {
    World world = state.world();
    Replica before = world.everything();
    Revision stale = new Revision(base(world).value() - 1);
    assertThat(save(world.flows(), "mine", "a", "e1", stale))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> assertThat(conflict.current().text()).isEqualTo("text of other"));
    assertThat(save(world.flows(), "mine", "a", "e1", Revision.NONE)).isInstanceOf(Conflict.class);
    assertThat(world.everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(names = {"COLD_ONLY", "COLD_DAMAGED"})
  void aSaveToASessionThatIsNotHotLoadsItFirst(State state) {
    World world = state.world();
    Replica before = world.everything();
    assertThat(save(world.flows(), "mine", "a", "e1", base(world))).isInstanceOf(Saved.class);
    assertThat(world.fence()).isEqualTo(Fence.State.HOT);
    World.assertHolds(world.hotItems(), before, "the hot store");
    assertThat(world.hotText()).isEqualTo("mine");
  }

  @Test
  void aSaveToAnUnknownSessionCreatesItOnce() {
    World world = World.empty();
    assertThat(save(world.flows(), "mine", "a", "e1", Revision.NONE)).isInstanceOf(Saved.class);
    assertThat(world.hotText()).isEqualTo("mine");
    assertThat(save(world.flows(), "other", "b", "e1", Revision.NONE)).isInstanceOf(Conflict.class);
  }

  @Test
  void aSaveBasedOnATextThatNoStoreKnowsIsRefusedAndCreatesNothing() {
    World world = World.empty();
    assertThat(save(world.flows(), "mine", "a", "e1", new Revision(7)))
        .isInstanceOfSatisfying(
            Conflict.class,
            conflict -> assertThat(conflict.current().revision()).isEqualTo(Revision.NONE));
    assertThat(world.writes()).isZero();
  }

  @Test
  void aLoadOfAnUnknownIdWritesNothing() {
    World world = World.empty();
    assertThat(world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY))
        .isEqualTo(new LoadOutcome.Absent());
    assertThat(world.writes()).isZero();
  }

  @Test
  void aNinthDeviceSavesToo() {
    World world = State.HOT.world();
    for (int device = 0; device < 20; device++) {
      Revision base = device % 2 == 0 ? null : base(world);
      assertThat(save(world.flows(), "text " + device, "d" + device, "e", base))
          .isInstanceOf(Saved.class);
    }
    assertThat(world.hotText()).isEqualTo("text 19");
  }

  @Test
  void aSaveBehindTheClockOfTheLastOneStillWins() {
    World world = State.HOT.world();
    world.hot.putUnlessNewer(World.ID, Samples.resume("from the future", 9_000_000_000_000L));
    assertThat(save(world.flows(), "mine", "a", "e1", null))
        .isInstanceOfSatisfying(
            Saved.class,
            saved -> assertThat(saved.revision()).isEqualTo(new Revision(9_000_000_000_001L)));
  }

  @Test
  void clearedTextStaysCleared() {
    World world = State.HOT.world();
    new Actor("archiver", world, new Ledger(), null, World.NOBODY).archive();
    assertThat(save(world.flows(), "", "a", "e1", base(world))).isInstanceOf(Saved.class);
    new Actor("archiver", world, new Ledger(), null, World.NOBODY).archive();
    world.hot.wipe();
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(world.hotText()).isEmpty();
  }

  @Test
  void afterALostHotStoreNewerWritesWinOverLateOldOnes() {
    World world = State.HOT.world();
    Actor archiver = new Actor("archiver", world, new Ledger(), null, World.NOBODY);
    archiver.archive();
    save(world.flows(), "late", "a", "e1", base(world));
    world.hot.wipe();
    world.clock.advance(Duration.ofSeconds(1));
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(world.hotText()).isEqualTo("text of other");
    save(world.flows(), "newer", "b", "e1", base(world));
    archiver.archive();
    world.hot.wipe();
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(world.hotText()).isEqualTo("newer");
  }

  @Test
  void ofManyWritersWithABaseNoneLosesAnUpdate() throws Exception {
    World world = State.HOT.world();
    ConcurrentHashMap<Revision, Integer> bases = new ConcurrentHashMap<>();
    AtomicInteger saved = new AtomicInteger();
    List<Callable<Boolean>> writers = new ArrayList<>();
    long end = System.nanoTime() + Duration.ofMillis(700).toNanos();
    for (int writer = 0; writer < 8; writer++) {
      String device = "d" + writer;
      writers.add(() -> {
        Flows flows = world.flows();
        Revision base = base(world);
        for (int edit = 0; System.nanoTime() < end && edit < 2_000; edit++) {
          SaveOutcome outcome = save(flows, device + "/" + edit, device, "e" + edit, base);
          if (outcome instanceof Saved(Revision revision, var at)) {
            bases.merge(base, 1, Integer::sum);
            saved.incrementAndGet();
            base = revision;
          } else if (outcome instanceof Conflict(var current)) {
            base = current.revision();
          }
        }
        return true;
      });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        assertThat(writer.get()).isTrue();
      }
    }
    assertThat(saved.get()).isGreaterThan(100);
    assertThat(bases.values()).as("saves accepted over one base").containsOnly(1);
  }

  private static SaveOutcome save(
      Flows flows, String text, String device, String edit, @Nullable Revision base) {
    return flows
        .saves()
        .save(World.ID, Caller.WITHOUT_KEY, text, new DeviceId(device), new EditId(edit), base);
  }

  private static Revision base(World world) {
    return world.everything().find(VersionId.LATEST.resumeKey()).orElseThrow().revision();
  }
}
