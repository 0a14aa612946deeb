package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.archive.Leases;
import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.LeavingOutcome;
import dev.holdfast.fake.RandomItems;
import dev.holdfast.fake.Samples;
import dev.holdfast.flow.Fault.Mode;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Caller;
import dev.holdfast.session.LoadOutcome.Loaded;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.ColdCopies.HotItems;
import dev.holdfast.snapshot.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A session that takes several transactions to leave, with each store call of its leaving failing
 * in each way.
 */
class LeavingResumedTest {
  private static final AtomicInteger CASES = new AtomicInteger();

  @ParameterizedTest
  @EnumSource
  void whoeverComesBackAfterACrashAnywhereFindsEverything(Mode mode) {
    eachCall(
        mode,
        world -> {
          Replica before = world.everything();
          assertThat(world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY))
              .isInstanceOf(Loaded.class);
          assertThat(world.hotItems()).isEqualTo(before);
        });
  }

  @ParameterizedTest
  @EnumSource
  void theSweepFinishesALeavingThatEndedAnywhere(Mode mode) {
    eachCall(
        mode,
        world -> {
          for (int day = 0; day < 3; day++) {
            assertThat(world.flows().sweep().run().failed()).isZero();
            world.clock.advance(Duration.ofDays(1));
          }
          hasLeft(world);
        });
  }

  @ParameterizedTest
  @EnumSource
  void theRecordsDeliveredAgainAndTheNextLeaseFinishALeavingThatEndedAnywhere(Mode mode) {
    eachCall(
        mode,
        world -> {
          for (int round = 0; round < 3; round++) {
            assertThat(world.flows().archiver().archive(world.hot.changes())).isEmpty();
            world.passes(Leaving.PAUSE.plusSeconds(2));
          }
          hasLeft(world);
        });
  }

  @Property(tries = 40)
  void aSessionThatLeftComesBackItemForItem(@ForAll("sessions") Replica session) {
    World world = World.empty();
    world
        .flows()
        .copies()
        .join(World.ID, session, Reason.AUTOMATIC, () -> new HotItems(session, true));
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(world.hotItems()).isEqualTo(session);
    leave(world, world.flows());
    hasLeft(world);
    assertThat(world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY))
        .isInstanceOf(Loaded.class);
    assertThat(world.hotItems()).isEqualTo(session);
  }

  @Provide
  Arbitrary<Replica> sessions() {
    return RandomItems.sessions();
  }

  private static void eachCall(Mode mode, Consumer<World> afterwards) {
    World start = longSession();
    Replica before = start.hotItems();
    for (int number = 0; ; number++) {
      World world = start.copy();
      Fault fault = Fault.at(number, mode, world::writes);
      try {
        leave(world, world.flows(fault));
      } catch (StoreUnavailableException ended) {
        assertThat(fault.happened()).isTrue();
      }
      if (!fault.happened()) {
        assertThat(number).as("calls of a leaving").isGreaterThan(10);
        return;
      }
      CASES.incrementAndGet();
      try {
        World.assertHolds(world.everything(), before, "the session");
        afterwards.accept(world);
        World.assertHolds(world.everything(), before, "the session");
      } catch (AssertionError | RuntimeException wrong) {
        throw new AssertionError(mode + " at call " + number + " " + fault.failed(), wrong);
      }
    }
  }

  /** Both halves. */
  private static void leave(World world, Flows flows) {
    LeavingOutcome outcome = flows.leaving().leave(World.ID);
    assertThat(outcome).isInstanceOf(LeavingOutcome.Waiting.class);
    world.passes(Leaving.PAUSE.plusSeconds(2));
    assertThat(flows.leaving().wake(World.ID)).isInstanceOf(LeavingOutcome.Left.class);
  }

  private static void hasLeft(World world) {
    assertThat(world.hotItems()).isEqualTo(Replica.EMPTY);
    assertThat(world.hot.partition(World.ID).lease()).isNull();
    assertThat(world.hot.partition(World.ID).archive()).isNull();
  }

  private static World longSession() {
    World world = State.HOT.world();
    for (int number = 0; number < 250; number++) {
      Item turn = Samples.turn("01HQ%06d".formatted(number), "why? " + number, number + 1L);
      world.hot.putUnlessNewer(World.ID, turn);
    }
    world.flows().snapshots().whole(World.ID, Reason.AUTOMATIC);
    world.passes(Leases.TERM.plusMinutes(1));
    return world;
  }

  @AfterAll
  static void tell() {
    System.out.println("leavings ended at a store call: " + CASES);
  }
}
