package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.archive.Change;
import dev.holdfast.archive.Leases;
import dev.holdfast.archive.Leaving;
import dev.holdfast.archive.LeavingOutcome;
import dev.holdfast.archive.LeavingOutcome.InUse;
import dev.holdfast.archive.LeavingOutcome.Left;
import dev.holdfast.archive.LeavingOutcome.Lingering;
import dev.holdfast.archive.LeavingOutcome.Nothing;
import dev.holdfast.archive.LeavingOutcome.Overtaken;
import dev.holdfast.archive.LeavingOutcome.Waiting;
import dev.holdfast.archive.Sweep;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.Lease;
import dev.holdfast.session.LoadOutcome.Loaded;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.Reason;
import dev.holdfast.snapshot.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeavingTest {
  private static final Duration PAUSE = Leaving.PAUSE.plusSeconds(2);

  @Test
  void anIdleSessionLeavesInTwoHalvesAndOnlyTheFenceStays() {
    World world = State.IDLE.world();
    Replica before = world.hotItems();
    assertThat(wake(world)).isInstanceOf(Waiting.class);
    assertThat(world.hotItems()).isEqualTo(before);
    world.passes(PAUSE);
    assertThat(wake(world)).isEqualTo(new Left(before.items().size()));
    HotPartition rest = world.hot.partition(World.ID);
    assertThat(rest.items()).isEqualTo(Replica.EMPTY);
    assertThat(rest.archive()).isNull();
    assertThat(rest.lease()).isNull();
    assertThat(world.fence()).isEqualTo(Fence.State.COLD);
    assertThat(world.coldItems()).isEqualTo(before);
    assertThat(wake(world)).isEqualTo(new Left(0));
  }

  @Test
  void whoeverComesBackFindsEverything() {
    World world = State.LEFT.world();
    Replica before = world.coldItems();
    Loaded loaded =
        (Loaded) world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(loaded.rehydratedIn()).isNotNull();
    assertThat(world.hotItems()).isEqualTo(before);
    assertThat(world.fence()).isEqualTo(Fence.State.HOT);
  }

  @Test
  void aPointOfHistoryIsKeptBeforeASessionLeavesThoughNothingChanged() {
    World world = State.IDLE.world();
    Replica before = world.hotItems();
    wake(world);
    Snapshot newest = world.history().getLast();
    assertThat(newest.reason()).isEqualTo("beforeLeaving");
    assertThat(newest.whole()).isEqualTo(before);
  }

  @Test
  void theLeaseOfASessionInUseBeginsAnew() {
    World world = State.HOT.world();
    world.hot.putLease(World.ID, new Lease(world.clock.instant(), true));
    assertThat(wake(world)).isInstanceOf(InUse.class);
    Lease lease = world.hot.partition(World.ID).lease();
    assertThat(lease).isNotNull();
    assertThat(lease.leaving()).isFalse();
    assertThat(lease.endsAt()).isAfter(world.clock.instant().plus(Leases.TERM).minusSeconds(60));
    assertThat(world.fence()).isEqualTo(Fence.State.HOT);
  }

  @Test
  void comingBackIsUseThoughNothingIsWritten() {
    World world = State.LEAVING.world();
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    world.passes(Duration.ofDays(1));
    assertThat(wake(world)).isInstanceOf(InUse.class);
    assertThat(world.fence()).isEqualTo(Fence.State.HOT);
  }

  @Test
  void theLeaseIsRenewedAfterEachSnapshot() {
    World world = State.HOT.world();
    assertThat(world.hot.partition(World.ID).lease()).isNotNull();
    world.clock.advance(Duration.ofDays(20));
    Actor actor = new Actor("a", world, new Ledger(), null, World.NOBODY);
    actor.saveBlind();
    actor.archive();
    world.passes(Duration.ofDays(20));
    assertThat(world.hot.partition(World.ID).lease()).isNotNull();
  }

  @Test
  void aSnapshotOfASessionOnItsWayOutDoesNotPutTheSecondHalfOff() {
    World world = State.IDLE.world();
    Waiting waiting = (Waiting) wake(world);
    int seen = world.hot.changes().size();
    new Actor("archiver", world, new Ledger(), null, World.NOBODY).saveBlind();
    List<Change> save = world.hot.changes().subList(seen, seen + 1);
    assertThat(world.flows().archiver().archive(save)).isEmpty();
    assertThat(world.hot.partition(World.ID).lease())
        .satisfies(lease -> {
          assertThat(lease).isNotNull();
          assertThat(lease.endsAt()).isEqualTo(new Lease(waiting.due(), true).endsAt());
        });
  }

  @Test
  void noItemGoesBeforeThePauseIsOver() {
    World world = State.IDLE.world();
    Replica before = world.hotItems();
    Waiting waiting = (Waiting) wake(world);
    world.clock.advance(Leaving.PAUSE.minusSeconds(1));
    assertThat(wake(world)).isEqualTo(waiting);
    assertThat(world.flows().leaving().finish(World.ID, waiting.generation())).isEqualTo(waiting);
    assertThat(world.hotItems()).isEqualTo(before);
    Lease lease = world.hot.partition(World.ID).lease();
    assertThat(lease).isNotNull();
    assertThat(lease.endsAt()).isAfterOrEqualTo(waiting.due());
  }

  @Test
  void theSecondHalfEndsForWhoeverCameBackAndLeftAgain() {
    World world = State.IDLE.world();
    Waiting waiting = (Waiting) wake(world);
    world.passes(PAUSE);
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(world.flows().leaving().finish(World.ID, waiting.generation()))
        .isEqualTo(new Overtaken());
    world.flows().leaving().leave(World.ID);
    world.clock.advance(PAUSE);
    assertThat(world.flows().leaving().finish(World.ID, waiting.generation()))
        .isEqualTo(new Overtaken());
  }

  /** The one removing hangs; meanwhile somebody comes back, and later the session leaves again. */
  @Test
  void aLateRemovalTakesNothingFromThoseWhoSawALaterGenerationHot() {
    World world = State.LEAVING.world();
    int turns = world.hot.turns(World.ID, VersionId.LATEST, null, 50).turns().size();
    AtomicBoolean once = new AtomicBoolean();
    Gate late = new Gate(callBefore(world, "hot.remove"));
    Flows reader =
        world.flows((call, act) -> {
          // It has read the fence, HOT. Before it reads the turns the session leaves again.
          if (call.equals("hot.turns") && once.compareAndSet(false, true)) {
            assertThat(world.flows().leaving().leave(World.ID)).isInstanceOf(Waiting.class);
            late.finish();
          }
          return act.run();
        });
    late.start(() -> world.flows(late).leaving().wake(World.ID));
    assertThat(late.reached()).isTrue();
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    world.passes(Duration.ofDays(31));
    Loaded answer = (Loaded) reader.sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(once).isTrue();
    assertThat(answer.chat().turns()).hasSize(turns);
  }

  private static int callBefore(World world, String wanted) {
    List<String> calls = new ArrayList<>();
    Flows flows =
        world
            .copy()
            .flows((call, act) -> {
              calls.add(call);
              return act.run();
            });
    flows.leaving().wake(World.ID);
    return calls.indexOf(wanted);
  }

  @Test
  void whatWasSavedMeanwhileStaysUntilColdHasItAndTheOthersGo() {
    World world = State.LEAVING.world();
    AtomicBoolean once = new AtomicBoolean();
    Actor writer = new Actor("writer", world, new Ledger(), null, World.NOBODY);
    Flows flows =
        world.flows((call, act) -> {
          if (call.equals("hot.remove") && once.compareAndSet(false, true)) {
            writer.saveBlind();
          }
          return act.run();
        });
    int items = world.hotItems().items().size();
    assertThat(flows.leaving().wake(World.ID))
        .isInstanceOfSatisfying(
            Lingering.class,
            lingering -> {
              assertThat(lingering.items()).isEqualTo(items - 1);
              assertThat(lingering.kept()).isEqualTo(1);
            });
    assertThat(world.hotText()).isEqualTo(writer.text());
    world.passes(PAUSE);
    assertThat(wake(world)).isEqualTo(new Left(1));
    assertThat(world.coldItems().find(VersionId.LATEST.resumeKey()).orElseThrow().text("text"))
        .isEqualTo(writer.text());
  }

  @Test
  void nothingGoesWhileColdCannotBeVerified() {
    World world = State.LEAVING.world();
    Replica before = world.hotItems();
    damage(world);
    world
        .cold
        .points(World.ID)
        .forEach(point -> world.cold.spoilPoint(World.ID, point, LeavingTest::damaged));
    assertThatThrownBy(() -> wake(world)).isInstanceOf(StoreUnavailableException.class);
    assertThat(world.hotItems()).isEqualTo(before);
  }

  @Test
  void aCopyThatIsDamagedAsSoonAsItIsWrittenLetsNothingLeave() {
    World world = State.IDLE.world();
    Flows flows =
        world.flows((call, act) -> {
          Object answer = act.run();
          if (call.equals("cold.putPoint")) {
            damage(world);
          }
          return answer;
        });
    assertThatThrownBy(() -> flows.leaving().wake(World.ID))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(world.fence()).isEqualTo(Fence.State.HOT);
  }

  @Test
  void aSnapshotOfAHalfRemovedSessionTakesNothingFromCold() {
    World world = State.HALF_LEFT.world();
    Replica before = world.coldItems();
    assertThat(world.hotItems()).isNotEqualTo(before);
    world.flows().snapshots().whole(World.ID, Reason.AUTOMATIC);
    assertThat(world.coldItems()).isEqualTo(before);
  }

  @Test
  void anUnknownSessionIsNothingThatCouldLeave() {
    World world = World.empty();
    assertThat(wake(world)).isEqualTo(new Nothing());
    assertThat(world.flows().leaving().leave(World.ID)).isEqualTo(new Nothing());
    assertThat(world.writes()).isZero();
  }

  @Test
  void anErasedSessionIsLeftAlone() {
    World world = State.HOT.world();
    Fence hot = world.hot.partition(World.ID).fence();
    world.hot.moveFence(World.ID, hot, new Fence(Fence.State.ERASED, new Revision(9), null));
    world.passes(Duration.ofDays(31));
    int writes = world.writes();
    assertThat(wake(world)).isEqualTo(new Nothing());
    assertThat(world.writes()).isEqualTo(writes);
  }

  @Test
  void aSessionOfWhichAFillerDiedLeavesToo() {
    World world = State.FILLING.world();
    world.passes(Duration.ofDays(31));
    Replica before = world.everything();
    assertThat(wake(world)).isInstanceOf(Waiting.class);
    world.passes(PAUSE);
    assertThat(wake(world)).isInstanceOf(Left.class);
    assertThat(world.coldItems()).isEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(names = {"LEAVING", "HALF_LEFT"})
  void theSweepFinishesWhatWasLeftHalfDone(State state) {
    World world = state.world();
    assertThat(world.flows().sweep().run()).isEqualTo(new Sweep.Result(1, 0, 1, 0));
    assertThat(world.hotItems()).isEqualTo(Replica.EMPTY);
    assertThat(world.flows().sweep().run()).isEqualTo(new Sweep.Result(0, 0, 0, 0));
  }

  @Test
  void theSweepWakesASessionWhoseLeaseIsGoneAndWhoseRecordIsLost() {
    World world = State.IDLE.world();
    world.flows().snapshots().whole(World.ID, Reason.AUTOMATIC);
    world.passes(Leases.TERM.plusMinutes(1));
    assertThat(world.hot.partition(World.ID).lease()).isNull();
    assertThat(world.flows().sweep().run()).isEqualTo(new Sweep.Result(1, 0, 1, 0));
    assertThat(world.fence()).isEqualTo(Fence.State.COLD);
  }

  @Test
  void theSweepWakesASessionWhoseLeaseIsOverdue() {
    World world = State.IDLE.world();
    world.flows().snapshots().whole(World.ID, Reason.AUTOMATIC);
    assertThat(world.flows().sweep().run()).isEqualTo(new Sweep.Result(1, 0, 0, 0));
    world.clock.advance(Leases.TERM.plusMinutes(1));
    assertThat(world.flows().sweep().run()).isEqualTo(new Sweep.Result(1, 0, 1, 0));
    assertThat(world.fence()).isEqualTo(Fence.State.COLD);
  }

  @Test
  void theEndOfALeaseWakesTheLeavingThroughTheStream() {
    World world = State.IDLE.world();
    assertThat(world.flows().archiver().archive(world.hot.changes())).isEmpty();
    assertThat(world.fence()).isEqualTo(Fence.State.COLD);
    world.passes(PAUSE);
    assertThat(world.flows().archiver().archive(world.hot.changes())).isEmpty();
    assertThat(world.hotItems()).isEqualTo(Replica.EMPTY);
  }

  private static void damage(World world) {
    world.cold.spoilLatest(World.ID, LeavingTest::damaged);
  }

  private static byte[] damaged(byte[] bytes) {
    bytes[bytes.length / 2] ^= 1;
    return bytes;
  }

  private static LeavingOutcome wake(World world) {
    return world.flows().leaving().wake(World.ID);
  }
}
