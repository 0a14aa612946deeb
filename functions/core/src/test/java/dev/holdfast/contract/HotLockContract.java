package dev.holdfast.contract;

import static dev.holdfast.fake.Samples.blind;
import static dev.holdfast.fake.Samples.save;
import static dev.holdfast.fake.Samples.session;
import static dev.holdfast.fake.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.ManualClock;
import dev.holdfast.replica.Revision;
import dev.holdfast.session.Device;
import dev.holdfast.session.Fence;
import dev.holdfast.session.KeyHash;
import dev.holdfast.session.LockChange;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveAttempt.Refused;
import dev.holdfast.session.SaveAttempt.Written;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.VersionId;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How locks are put on and changed, and whom they stop. */
public abstract class HotLockContract extends HotStoreContract {
  private static final Revision LATER = CREATED.next(ManualClock.START);

  @Test
  void aLockIsPutOnTheSessionItsResumeAndItsDevicesAtOnce() {
    given("one", 100);
    assertThat(store.changeLock(id, lock("a", CREATED, device("laptop")))).isTrue();
    assertThat(lockOfSession()).isEqualTo("a");
    assertThat(resumeStored().lock()).isEqualTo("a");
    assertThat(store.devices(id)).containsExactly(device("laptop"));
  }

  @Test
  void aLockLeavesTextAndRevisionOfTheResumeAlone() {
    given("one", 100);
    store.save(id, save("two", "d", "e1", 100L, 200));
    Resume before = resumeStored();
    store.changeLock(id, lock("a", CREATED, device("laptop")));
    assertThat(resumeStored().item()).isEqualTo(LockChange.locked(before.item(), "a"));
  }

  @Test
  void aLockedResumeRefusesWhoeverDidNotOpenIt() {
    given("one", 100);
    store.changeLock(id, lock("a", CREATED, device("laptop")));
    assertThat(store.save(id, blind("theirs", "d", "e1", 200))).isInstanceOf(Refused.class);
    assertThat(store.save(id, with(save("theirs", "d", "e1", 100L, 200), "b", null, false)))
        .isInstanceOf(Refused.class);
    assertThat(resumeStored().text()).isEqualTo("one");
    assertThat(store.save(id, with(save("mine", "d", "e1", 100L, 200), "a", null, false)))
        .isEqualTo(new Written());
  }

  @Test
  void ofManyFirstLocksOneWins() throws Exception {
    given("one", 100);
    List<Callable<Boolean>> tries =
        List.of("a", "b", "c", "d", "e").stream()
            .<Callable<Boolean>>map(
                name -> () -> store.changeLock(id, lock(name, CREATED, device("of-" + name))))
            .toList();
    List<Boolean> won = atOnce(tries);
    assertThat(Collections.frequency(won, true)).isEqualTo(1);
    String lock = lockOfSession();
    assertThat(resumeStored().lock()).isEqualTo(lock);
    assertThat(store.devices(id)).extracting(Device::id).containsExactly("of-" + lock);
  }

  @Test
  void nothingChangesWhenTheSessionIsNotAsItWasSeen() {
    given("one", 100);
    assertThat(store.changeLock(id, lock("a", LATER, device("laptop")))).isFalse();
    assertNothingChanged();
  }

  @Test
  void nothingChangesWhileTheSessionIsNotHot() {
    given("one", 100);
    fenceIs(Fence.State.COLD);
    assertThat(store.changeLock(id, lock("a", CREATED, device("laptop")))).isFalse();
    assertNothingChanged();
  }

  @Test
  void nothingChangesWhenADeviceIsThereAlreadyOrHasChanged() {
    given("one", 100);
    Device laptop = device("laptop");
    givenItem(laptop.item());
    assertThat(store.changeLock(id, lock("a", CREATED, laptop))).isFalse();
    assertThat(lockOfSession()).isNull();
    LockChange.Change seenEarlier =
        new LockChange.Change(laptop.revoked(ManualClock.START).item(), new Revision(1));
    LockChange revoking = new LockChange(session(LATER, "a"), CREATED, List.of(seenEarlier));
    assertThat(store.changeLock(id, revoking)).isFalse();
    assertThat(lockOfSession()).isNull();
    assertThat(store.devices(id)).containsExactly(laptop);
  }

  @Test
  void aDeviceIsRevokedTogetherWithTheChangeOfTheLock() {
    given("one", 100);
    Device laptop = device("laptop");
    store.changeLock(id, lock("a", CREATED, laptop));
    Device revoked = laptop.revoked(ManualClock.START);
    LockChange.Change change = new LockChange.Change(revoked.item(), laptop.item().revision());
    Revision next = LATER.next(ManualClock.START);
    assertThat(store.changeLock(id, new LockChange(session(next, "b"), LATER, List.of(change))))
        .isTrue();
    assertThat(store.devices(id)).containsExactly(revoked);
    assertThat(resumeStored().lock()).isEqualTo("b");
  }

  @Test
  void aLockNeedsAResumeToBeCopiedTo() {
    assertThat(store.changeLock(id, lock("a", CREATED, device("laptop")))).isFalse();
    assertThat(store.partition(id).items().isEmpty()).isTrue();
  }

  @Test
  void aStragglingCopyIsMendedOnlyToTheSessionsOwnLock() {
    given("one", 100);
    givenItem(session(LATER, "a"));
    store.copyLock(id, VersionId.LATEST, "b");
    assertThat(resumeStored().lock()).isNull();
    store.copyLock(id, VersionId.LATEST, "a");
    assertThat(resumeStored().lock()).isEqualTo("a");
    assertThat(resumeStored().revision()).isEqualTo(new Revision(100));
    givenItem(session(LATER.next(ManualClock.START), null));
    store.copyLock(id, VersionId.LATEST, null);
    assertThat(resumeStored().lock()).isNull();
  }

  @Test
  void anUnknownSessionHasNoDevices() {
    assertThat(store.devices(id)).isEmpty();
    store.copyLock(id, VersionId.LATEST, null);
    assertThat(store.partition(id).items().isEmpty()).isTrue();
  }

  private void assertNothingChanged() {
    assertThat(lockOfSession()).isNull();
    assertThat(resumeStored().lock()).isNull();
    assertThat(store.devices(id)).isEmpty();
  }

  private @Nullable String lockOfSession() {
    return stored(SessionHead.SESSION).text(Resume.LOCK);
  }

  private static LockChange lock(String lock, Revision seen, Device device) {
    LockChange.Change change = new LockChange.Change(device.item(), Revision.NONE);
    return new LockChange(session(LATER, lock), seen, List.of(change));
  }

  private static Device device(String name) {
    return Device.registered(
        name, Device.Kind.DEVICE, KeyHash.ofKey(name), name, CREATED, ManualClock.START);
  }
}
