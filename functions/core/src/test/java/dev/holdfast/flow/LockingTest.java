package dev.holdfast.flow;

import static dev.holdfast.flow.Locking.LAPTOP;
import static dev.holdfast.flow.Locking.LINK;
import static dev.holdfast.flow.Locking.PHONE;
import static dev.holdfast.flow.Locking.STRANGER;
import static dev.holdfast.flow.Locking.device;
import static dev.holdfast.flow.Locking.hash;
import static dev.holdfast.flow.Locking.load;
import static dev.holdfast.flow.Locking.locked;
import static dev.holdfast.flow.Locking.opens;
import static dev.holdfast.flow.Locking.register;
import static dev.holdfast.flow.Locking.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.archive.SnapshotOutcome;
import dev.holdfast.chat.Question;
import dev.holdfast.chat.TurnId;
import dev.holdfast.chat.TurnStart;
import dev.holdfast.device.DeviceList;
import dev.holdfast.device.DeviceOutcome;
import dev.holdfast.device.Devices;
import dev.holdfast.device.Label;
import dev.holdfast.device.NewDevice;
import dev.holdfast.device.Registration;
import dev.holdfast.history.HistoryOutcome;
import dev.holdfast.history.TextToKeep;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.session.Access;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Device;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.Fence;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a session lets in, before and after it was locked, wherever it lies. */
class LockingTest {
  private final World world = World.empty();
  private final Flows flows = world.flows();

  @Test
  void whoeverKnowsTheIdOfAnOpenSessionMayUseItWithOrWithoutKey() {
    save(flows, Caller.WITHOUT_KEY, "one");
    assertThat(save(flows, STRANGER, "two")).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(opens(flows, Caller.WITHOUT_KEY)).isTrue();
  }

  @Test
  void theFirstKeyLocksTheSession() {
    save(flows, Caller.WITHOUT_KEY, "one");
    locked(flows, LAPTOP, "laptop");
    assertThat(load(flows, LAPTOP)).isInstanceOf(LoadOutcome.Loaded.class);
    assertThat(load(flows, Caller.WITHOUT_KEY)).isInstanceOf(LoadOutcome.Locked.class);
    assertThat(load(flows, STRANGER)).isInstanceOf(LoadOutcome.Locked.class);
  }

  @Test
  void aSessionThatNobodyKnewIsCreatedLocked() {
    locked(flows, LAPTOP, "laptop");
    assertThat(opens(flows, LAPTOP)).isTrue();
    assertThat(opens(flows, Caller.WITHOUT_KEY)).isFalse();
  }

  @Test
  void everyUseByAStrangerIsRefusedAndChangesNothing() {
    save(flows, Caller.WITHOUT_KEY, "one");
    flows.snapshots().take(World.ID, Caller.WITHOUT_KEY);
    locked(flows, LAPTOP, "laptop");
    int writes = world.writes();
    for (Caller stranger : List.of(Caller.WITHOUT_KEY, STRANGER)) {
      assertThat(save(flows, stranger, "theirs")).isInstanceOf(SaveOutcome.SessionLocked.class);
      assertThat(flows.sessions().open(World.ID, VersionId.LATEST, stranger))
          .isInstanceOf(LoadOutcome.Locked.class);
      assertThat(
              flows
                  .chat()
                  .begin(World.ID, stranger, new TurnId("t"), new Question("?", null, null)))
          .isInstanceOf(TurnStart.SessionLocked.class);
      assertThat(flows.snapshots().take(World.ID, stranger))
          .isInstanceOf(SnapshotOutcome.SessionLocked.class);
      assertThat(flows.history().list(World.ID, VersionId.LATEST, stranger, null, 20))
          .isInstanceOf(HistoryOutcome.SessionLocked.class);
      assertThat(flows.keeping().keep(World.ID, stranger, toKeep()))
          .isInstanceOf(HistoryOutcome.SessionLocked.class);
      assertThat(flows.devices().list(World.ID, stranger))
          .isInstanceOf(DeviceOutcome.SessionLocked.class);
      assertThat(flows.devices().rename(World.ID, stranger, "id-laptop", label("mine")))
          .isInstanceOf(DeviceOutcome.SessionLocked.class);
      assertThat(flows.devices().revoke(World.ID, stranger, "id-laptop"))
          .isInstanceOf(DeviceOutcome.SessionLocked.class);
      assertThat(flows.devices().register(World.ID, stranger, device(STRANGER, "s"), null))
          .isInstanceOf(DeviceOutcome.SessionLocked.class);
    }
    assertThat(world.writes()).isEqualTo(writes);
  }

  @Test
  void theOwnerGoesOnAsBefore() {
    save(flows, Caller.WITHOUT_KEY, "one");
    locked(flows, LAPTOP, "laptop");
    assertThat(save(flows, LAPTOP, "two")).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(flows.chat().begin(World.ID, LAPTOP, new TurnId("t"), new Question("?", null, null)))
        .isInstanceOf(TurnStart.Begun.class);
    assertThat(flows.snapshots().take(World.ID, LAPTOP)).isInstanceOf(SnapshotOutcome.Taken.class);
    assertThat(world.hotText()).isEqualTo("two");
  }

  @Test
  void aSaveUnderAKnownKeyIsStillOneStoreCall() {
    locked(flows, LAPTOP, "laptop");
    List<String> calls = new ArrayList<>();
    Flows counted =
        world.flows((call, act) -> {
          calls.add(call);
          return act.run();
        });
    save(counted, LAPTOP, "first: the key has to be looked up");
    calls.clear();
    save(counted, LAPTOP, "second");
    assertThat(calls).containsExactly("hot.save");
  }

  @Test
  void ofTwoFirstRegistrationsOneWinsAndTheOtherIsTold() {
    save(flows, Caller.WITHOUT_KEY, "one");
    Flows other = world.flows();
    List<DeviceOutcome<Registration>> outcomes = new ArrayList<>();
    Flows interrupted =
        world.flows((call, act) -> {
          if (call.equals("hot.changeLock") && outcomes.isEmpty()) {
            outcomes.add(register(other, PHONE, "phone"));
          }
          return act.run();
        });
    assertThat(register(interrupted, LAPTOP, "laptop"))
        .isInstanceOf(DeviceOutcome.SessionLocked.class);
    assertThat(outcomes.getFirst()).isInstanceOf(DeviceOutcome.Done.class);
    assertThat(opens(flows, PHONE)).isTrue();
    assertThat(opens(flows, LAPTOP)).isFalse();
  }

  @Test
  void theSameRegistrationAgainChangesNothing() {
    DeviceOutcome<Registration> first = register(flows, LAPTOP, "laptop");
    assertThat(register(flows, LAPTOP, "laptop")).isEqualTo(first);
    assertThat(devices()).hasSize(1);
  }

  @Test
  void aRecoveryLinkIsRegisteredWithTheDeviceAndOpensTheSessionForAnother() {
    assertThat(flows.devices().register(World.ID, LAPTOP, device(LAPTOP, "laptop"), hash(LINK)))
        .isInstanceOf(DeviceOutcome.Done.class);
    assertThat(devices()).extracting(Device::kind).contains(Device.Kind.LINK);
    assertThat(opens(flows, LINK)).isTrue();
    assertThat(flows.devices().register(World.ID, LINK, device(PHONE, "phone"), null))
        .isInstanceOf(DeviceOutcome.Done.class);
    assertThat(opens(flows, PHONE)).isTrue();
  }

  @Test
  void aRevokedDeviceIsRefusedAtItsNextRequestThoughItsKeyWasKnownEverywhere() {
    locked(flows, LAPTOP, "laptop");
    flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    Flows elsewhere = world.flows();
    save(elsewhere, PHONE, "before"); // this process knows the phone's key now
    assertThat(opens(elsewhere, PHONE)).isTrue();

    assertThat(flows.devices().revoke(World.ID, LAPTOP, "id-phone"))
        .isInstanceOf(DeviceOutcome.Done.class);

    assertThat(save(elsewhere, PHONE, "after")).isInstanceOf(SaveOutcome.SessionLocked.class);
    assertThat(opens(elsewhere, PHONE)).isFalse();
    assertThat(save(elsewhere, LAPTOP, "the owner's")).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(world.hotText()).isEqualTo("the owner's");
  }

  @Test
  void aRevokedKeyNeverComesBack() {
    locked(flows, LAPTOP, "laptop");
    flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    flows.devices().revoke(World.ID, LAPTOP, "id-phone");
    assertThat(flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null))
        .isInstanceOf(DeviceOutcome.KeyRevoked.class);
    assertThat(opens(flows, PHONE)).isFalse();
  }

  @Test
  void theLastKeyStays() {
    locked(flows, LAPTOP, "laptop");
    assertThat(flows.devices().revoke(World.ID, LAPTOP, "id-laptop"))
        .isInstanceOf(DeviceOutcome.LastKey.class);
    assertThat(opens(flows, LAPTOP)).isTrue();
  }

  @Test
  void twoThatRevokeEachOtherLeaveOne() {
    locked(flows, LAPTOP, "laptop");
    flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    Flows other = world.flows();
    List<DeviceOutcome<Device>> outcomes = new ArrayList<>();
    Flows interrupted =
        world.flows((call, act) -> {
          if (call.equals("hot.changeLock") && outcomes.isEmpty()) {
            outcomes.add(other.devices().revoke(World.ID, PHONE, "id-laptop"));
          }
          return act.run();
        });
    assertThat(interrupted.devices().revoke(World.ID, LAPTOP, "id-phone"))
        .isInstanceOf(DeviceOutcome.SessionLocked.class);
    assertThat(outcomes.getFirst()).isInstanceOf(DeviceOutcome.Done.class);
    assertThat(opens(flows, PHONE)).isTrue();
    assertThat(opens(flows, LAPTOP)).isFalse();
  }

  @Test
  void aTurnThatWasBegunBeforeARevocationIsStillKept() {
    locked(flows, LAPTOP, "laptop");
    flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    TurnStart start =
        flows.chat().begin(World.ID, PHONE, new TurnId("t"), new Question("?", null, null));
    flows.devices().revoke(World.ID, LAPTOP, "id-phone");
    assertThat(start).isInstanceOf(TurnStart.Begun.class);
    if (start instanceof TurnStart.Begun begun) {
      assertThat(flows.chat().finish(World.ID, begun.turn(), Actor.ANSWER).answer())
          .contains(Actor.ANSWER);
    }
  }

  @Test
  void atMostSoManyDevicesHoldAKey() {
    locked(flows, LAPTOP, "laptop");
    for (int number = 1; number < Devices.MAX_ACTIVE; number++) {
      Caller one = Caller.withKey("key " + number);
      assertThat(flows.devices().register(World.ID, LAPTOP, device(one, "n" + number), null))
          .isInstanceOf(DeviceOutcome.Done.class);
    }
    assertThat(flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null))
        .isInstanceOf(DeviceOutcome.TooMany.class);
    flows.devices().revoke(World.ID, LAPTOP, "id-n1");
    assertThat(flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null))
        .isInstanceOf(DeviceOutcome.Done.class);
  }

  @Test
  void aDeviceIdThatIsTakenIsReplacedByAnother() {
    locked(flows, LAPTOP, "laptop");
    NewDevice sameName = new NewDevice(hash(PHONE), label("phone"), "id-laptop");
    flows.devices().register(World.ID, LAPTOP, sameName, null);
    assertThat(devices()).hasSize(2).extracting(Device::id).doesNotHaveDuplicates();
  }

  @Test
  void whenADeviceWasLastSeenIsNotedNowAndThen() {
    locked(flows, LAPTOP, "laptop");
    long first = devices().getFirst().lastSeenAt().toEpochMilli();
    world.clock.advance(Access.SEEN_EVERY.minusSeconds(30));
    load(flows, LAPTOP);
    assertThat(devices().getFirst().lastSeenAt().toEpochMilli()).isEqualTo(first);
    world.clock.advance(Duration.ofMinutes(1));
    load(flows, LAPTOP);
    assertThat(devices().getFirst().lastSeenAt().toEpochMilli()).isGreaterThan(first);
  }

  @Test
  void anEmptiedHotStoreBringsTheLockBackToo() {
    save(flows, Caller.WITHOUT_KEY, "one");
    locked(flows, LAPTOP, "laptop");
    flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    flows.devices().revoke(World.ID, LAPTOP, "id-phone");
    world.hot.wipe(); // and the stream has delivered nothing

    Flows fresh = world.flows();
    assertThat(save(fresh, Caller.WITHOUT_KEY, "theirs"))
        .isInstanceOf(SaveOutcome.SessionLocked.class);
    assertThat(opens(fresh, PHONE)).isFalse();
    assertThat(save(fresh, PHONE, "theirs")).isInstanceOf(SaveOutcome.SessionLocked.class);
    assertThat(opens(fresh, LAPTOP)).isTrue();
    assertThat(world.hotText()).isEqualTo("one");
    assertThat(devices()).hasSize(2);
  }

  @Test
  void aDamagedColdCopyFallsBackToAPointThatIsLockedAsWell() {
    save(flows, Caller.WITHOUT_KEY, "one");
    flows.snapshots().take(World.ID, Caller.WITHOUT_KEY);
    locked(flows, LAPTOP, "laptop");
    world.hot.wipe();
    world.cold.spoilLatest(World.ID, bytes -> new byte[] {'{'});
    assertThat(opens(world.flows(), Caller.WITHOUT_KEY)).isFalse();
    assertThat(opens(world.flows(), LAPTOP)).isTrue();
  }

  @Test
  void aLockedSessionLeavesAndComesBackLocked() {
    save(flows, Caller.WITHOUT_KEY, "one");
    locked(flows, LAPTOP, "laptop");
    world.passes(Duration.ofDays(31));
    flows.leaving().wake(World.ID);
    world.passes(Duration.ofMinutes(2));
    flows.leaving().wake(World.ID);
    assertThat(world.hotItems().isEmpty()).isTrue();
    assertThat(opens(flows, Caller.WITHOUT_KEY)).isFalse();
    assertThat(save(flows, STRANGER, "theirs")).isInstanceOf(SaveOutcome.SessionLocked.class);
    assertThat(opens(flows, LAPTOP)).isTrue();
  }

  @Test
  void aResumeThatCameBackUnderAnOlderLockIsUnderThePresentOneBeforeAnybodySaves() {
    locked(flows, LAPTOP, "laptop");
    flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    Flows elsewhere = world.flows();
    save(elsewhere, PHONE, "one"); // knows the phone under the first lock
    flows.archiver().archive(world.hot.changes());
    flows.devices().revoke(World.ID, LAPTOP, "id-phone");
    world.hot.wipe();
    // Comes back item by item; cold may hold either lock of the resume, which has one revision.
    assertThat(save(elsewhere, PHONE, "theirs")).isInstanceOf(SaveOutcome.SessionLocked.class);
    assertThat(lockOf(VersionId.LATEST.resumeKey())).isEqualTo(lockOf(SessionHead.SESSION));
  }

  @ParameterizedTest
  @EnumSource
  void aSessionCanBeLockedWhereverItLies(State state) {
    World somewhere = state.world();
    Flows there = somewhere.flows();
    locked(there, LAPTOP, "laptop");
    assertThat(opens(there, LAPTOP)).isTrue();
    assertThat(opens(there, Caller.WITHOUT_KEY)).isFalse();
    assertThat(somewhere.fence()).isEqualTo(Fence.State.HOT);
    somewhere.hot.wipe();
    assertThat(opens(somewhere.flows(), Caller.WITHOUT_KEY)).isFalse();
  }

  @Test
  void whereOpenSessionsAreForbiddenAKeyComesFirst() {
    Flows strict = strict();
    assertThat(opens(strict, Caller.WITHOUT_KEY)).isFalse();
    assertThat(load(strict, Caller.WITHOUT_KEY)).isInstanceOf(LoadOutcome.Absent.class);
    assertThatThrownBy(() -> save(strict, Caller.WITHOUT_KEY, "one")).hasMessageContaining("open");
    assertThatThrownBy(() -> save(strict, LAPTOP, "one")).hasMessageContaining("open");
    assertThat(world.writes()).isZero();
    locked(strict, LAPTOP, "laptop");
    assertThat(save(strict, LAPTOP, "one")).isInstanceOf(SaveOutcome.Saved.class);
    assertThat(save(strict, Caller.WITHOUT_KEY, "two"))
        .isInstanceOf(SaveOutcome.SessionLocked.class);
  }

  @Test
  void whereOpenSessionsAreForbiddenThoseFromBeforeWaitForAKey() {
    save(flows, Caller.WITHOUT_KEY, "one");
    Flows strict = strict();
    assertThatThrownBy(() -> load(strict, Caller.WITHOUT_KEY)).hasMessageContaining("open");
    assertThatThrownBy(() -> save(strict, LAPTOP, "two")).hasMessageContaining("open");
    assertThat(world.hotText()).isEqualTo("one");
    locked(strict, LAPTOP, "laptop");
    assertThat(opens(strict, LAPTOP)).isTrue();
  }

  private @Nullable String lockOf(ItemKey key) {
    return world.hot.item(World.ID, key).orElseThrow().text(Resume.LOCK);
  }

  private Flows strict() {
    return world.flowsWithoutOpenSessions();
  }

  private List<Device> devices() {
    return flows.devices().list(World.ID, LAPTOP)
            instanceof DeviceOutcome.Done<DeviceList>(DeviceList list)
        ? list.devices()
        : List.of();
  }

  private static TextToKeep toKeep() {
    return new TextToKeep(VersionId.LATEST, "kept", Reason.CONFLICT, new DeviceId("d"), null, null);
  }

  private static Label label(String text) {
    return Label.parse(text).orElseThrow();
  }
}
