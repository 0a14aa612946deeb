package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fake.RandomItems;
import dev.holdfast.fake.Samples;
import dev.holdfast.fake.Sequential;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Fence;
import dev.holdfast.session.LoadOutcome.Loaded;
import dev.holdfast.session.Resume;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.ColdCopies.HotItems;
import dev.holdfast.snapshot.Reason;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RestoringTest {
  @Property(tries = 40)
  void whatIsRestoredIsWhatTheSnapshotHeldItemForItem(@ForAll("sessions") Replica session) {
    World world = World.empty();
    world.flows().copies().join(World.ID, session, Reason.AUTOMATIC, () -> whole(session));
    assertThat(world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY))
        .isInstanceOf(Loaded.class);
    assertThat(world.hotItems()).isEqualTo(session);
    assertThat(world.fence()).isEqualTo(Fence.State.HOT);
  }

  @Property(tries = 100)
  void theHotStoreHoldsTheJoinOfWhatItHadAndWhatColdHad(
      @ForAll("replicas") Replica hot, @ForAll("sessions") Replica cold) {
    World world = World.empty();
    world.flows().copies().join(World.ID, cold, Reason.AUTOMATIC, () -> whole(cold));
    hot.items().values().forEach(item -> world.hot.putUnlessNewer(World.ID, item));
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(world.hotItems()).isEqualTo(hot.join(cold));
  }

  @Test
  void aSlowFillerDoesNotOverwriteNewerItems() {
    World world = State.COLD_ONLY.world();
    AtomicBoolean once = new AtomicBoolean();
    Actor fast = new Actor("fast", world, new Ledger(), null, World.NOBODY);
    Flows slow =
        world.flows((call, act) -> {
          if (call.equals("hot.putUnlessNewer") && once.compareAndSet(false, true)) {
            fast.load();
            fast.saveBlind();
          }
          return act.run();
        });
    assertThat(slow.sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY))
        .isInstanceOfSatisfying(
            Loaded.class, loaded -> assertThat(loaded.resume().text()).isEqualTo(fast.text()));
    assertThat(world.hotText()).isEqualTo(fast.text());
  }

  @Test
  void aLoadTellsHowLongBringingBackTookAndOnlyThen() {
    World world = State.COLD_ONLY.world();
    Flows flows = world.flows();
    assertThat(
            ((Loaded) flows.sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY))
                .rehydratedIn())
        .isNotNull();
    assertThat(
            ((Loaded) flows.sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY))
                .rehydratedIn())
        .isNull();
  }

  @Test
  void readsThatMayHaveBegunBeforeAFillEndedAreMadeAgain() {
    World world = State.COLD_ONLY.world();
    Actor filler = new Actor("filler", world, new Ledger(), null, World.NOBODY);
    AtomicBoolean once = new AtomicBoolean();
    // The turns are read before somebody else's fill, the fence after it.
    Flows flows =
        world.flows(
            (call, act) -> {
              if (call.equals("hot.head") && once.compareAndSet(false, true)) {
                filler.load();
              }
              return act.run();
            },
            Sequential.REVERSED);
    Loaded loaded = (Loaded) flows.sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(loaded.chat().turns()).hasSize(2);
  }

  @Test
  void aStalledOlderSnapshotChangesNothing() {
    World world = State.HOT.world();
    Replica old = world.hotItems();
    Actor later = new Actor("later", world, new Ledger(), null, World.NOBODY);
    later.saveBlind();
    later.archive();
    int writes = world.cold.writes();
    world.flows().copies().join(World.ID, old, Reason.AUTOMATIC, () -> whole(old));
    assertThat(world.cold.writes()).isEqualTo(writes);
    assertThat(world.coldItems().find(VersionId.LATEST.resumeKey()).orElseThrow().text("text"))
        .isEqualTo(later.text());
  }

  @Test
  void aDeletedItemStaysDeleted() {
    World world = State.COLD_ONLY.world();
    Item back = Item.of(State.DELETED, new Revision(5), Samples.everyType());
    world.hot.putUnlessNewer(World.ID, back);
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(world.hot.item(World.ID, State.DELETED).orElseThrow().deleted()).isTrue();
  }

  @Test
  void aHotSessionThatLostOneItemOfTheHeadIsMadeWholeFromCold() {
    World world = State.HOT.world();
    new Actor("archiver", world, new Ledger(), null, World.NOBODY).archive();
    Replica before = world.everything();
    world.hot.lose(World.ID, VersionId.LATEST.resumeKey());
    world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(world.hotItems()).isEqualTo(before);
  }

  @Test
  void aFenceWithoutAColdCopyIsNoEmptySession() {
    World world = World.empty();
    world.hot.moveFence(World.ID, null, Fence.filling(null, world.clock.instant()));
    int writes = world.writes();
    assertThatThrownBy(
            () -> world.flows().sessions().open(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(world.writes()).isEqualTo(writes);
  }

  @Test
  void aRemnantWithoutFenceAndColdCopyIsKept() {
    World world = World.empty();
    world.hot.putUnlessNewer(World.ID, Samples.turn("01", "why?", 5));
    Loaded loaded =
        (Loaded) world.flows().sessions().load(World.ID, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(loaded.chat().turns()).containsExactly(Samples.turn("01", "why?", 5));
    assertThat(loaded.resume().text()).isEmpty();
    assertThat(loaded.resume().item().fields()).containsKey(Resume.APPLIED);
  }

  @Provide
  Arbitrary<Replica> sessions() {
    return RandomItems.sessions();
  }

  @Provide
  Arbitrary<Replica> replicas() {
    return RandomItems.replicas();
  }

  private static HotItems whole(Replica replica) {
    return new HotItems(Replica.of(List.copyOf(replica.items().values())), true);
  }
}
