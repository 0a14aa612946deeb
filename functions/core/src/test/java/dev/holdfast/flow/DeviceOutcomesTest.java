package dev.holdfast.flow;

import static dev.holdfast.flow.Locking.LAPTOP;
import static dev.holdfast.flow.Locking.PHONE;
import static dev.holdfast.flow.Locking.device;
import static dev.holdfast.flow.Locking.locked;
import static dev.holdfast.flow.Locking.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.device.DeviceList;
import dev.holdfast.device.DeviceOutcome;
import dev.holdfast.device.Devices;
import dev.holdfast.device.Label;
import dev.holdfast.device.PairingCode;
import dev.holdfast.device.PairingOutcome;
import dev.holdfast.device.Pairings;
import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.InMemoryPairingStore;
import dev.holdfast.limit.MemoryTallies;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Access;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Device;
import dev.holdfast.session.Fence;
import dev.holdfast.session.VersionId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What becomes of wishes about devices and codes that cannot be fulfilled. */
class DeviceOutcomesTest {
  private static final Label NAME = new Label("name");

  private final World world = World.empty();
  private final Flows flows = world.flows();
  private final Random random = new Random(7);
  private final Pairings pairings =
      new Pairings(
          world.hot,
          new InMemoryPairingStore(),
          new MemoryTallies(world.clock),
          flows.sessions(),
          new Access(world.hot, world.clock, true),
          flows.snapshots(),
          world.clock,
          CountingRandom.ulids(world.clock, 77L << 40),
          random::nextLong);

  @Test
  void anUnknownSessionHasNoDevices() {
    assertThat(flows.devices().list(World.ID, LAPTOP))
        .isEqualTo(new DeviceOutcome.Done<>(new DeviceList(false, List.of(), null)));
    assertThat(flows.devices().rename(World.ID, LAPTOP, "x", NAME))
        .isInstanceOf(DeviceOutcome.NoSuchDevice.class);
    assertThat(flows.devices().revoke(World.ID, LAPTOP, "x"))
        .isInstanceOf(DeviceOutcome.NoSuchDevice.class);
    assertThat(world.writes()).isZero();
  }

  @Test
  void aDeviceThatIsNotThereIsTold() {
    locked(flows, LAPTOP, "laptop");
    assertThat(flows.devices().rename(World.ID, LAPTOP, "nobody", NAME))
        .isInstanceOf(DeviceOutcome.NoSuchDevice.class);
    assertThat(flows.devices().revoke(World.ID, LAPTOP, "nobody"))
        .isInstanceOf(DeviceOutcome.NoSuchDevice.class);
  }

  @Test
  void aDeviceIsRenamedAlsoWhileItIsBeingSeen() {
    locked(flows, LAPTOP, "laptop");
    Flows interrupted =
        world.flows((call, act) -> {
          if (call.equals("hot.replace")) {
            Device present = flowsDevices().getFirst();
            world.hot.replace(
                World.ID,
                present.renamed("other", world.clock.instant()).item(),
                present.item().revision());
          }
          return act.run();
        });
    assertThatThrownBy(() -> interrupted.devices().rename(World.ID, LAPTOP, "id-laptop", NAME))
        .as("changed before each of its tries")
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(flows.devices().rename(World.ID, LAPTOP, "id-laptop", NAME))
        .isInstanceOfSatisfying(
            DeviceOutcome.Done.class,
            done -> assertThat(((Device) done.value()).label()).isEqualTo("name"));
  }

  @Test
  void anErasedSessionTakesNoDevice() {
    locked(flows, LAPTOP, "laptop");
    PairingCode code = ((PairingOutcome.Made) pairings.make(World.ID, LAPTOP, null)).code();
    erase();
    assertThat(flows.devices().list(World.ID, LAPTOP))
        .isInstanceOf(DeviceOutcome.SessionErased.class);
    assertThat(flows.devices().rename(World.ID, LAPTOP, "id-laptop", NAME))
        .isInstanceOf(DeviceOutcome.SessionErased.class);
    assertThat(flows.devices().revoke(World.ID, LAPTOP, "id-laptop"))
        .isInstanceOf(DeviceOutcome.SessionErased.class);
    assertThat(flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null))
        .isInstanceOf(DeviceOutcome.SessionErased.class);
    assertThat(pairings.make(World.ID, LAPTOP, null)).isInstanceOf(PairingOutcome.Refused.class);
    assertThat(pairings.claim(code, device(PHONE, "phone"), "home"))
        .isInstanceOf(PairingOutcome.NoSuchCode.class);
  }

  @Test
  void aCodeOfASessionThatIsGoneOpensNothing() {
    save(flows, Caller.WITHOUT_KEY, "one");
    PairingOutcome made = pairings.make(World.ID, Caller.WITHOUT_KEY, device(LAPTOP, "laptop"));
    world.hot.wipe(); // and cold had nothing of it yet
    assertThat(pairings.claim(((PairingOutcome.Made) made).code(), device(PHONE, "phone"), "home"))
        .isInstanceOf(PairingOutcome.NoSuchCode.class);
  }

  @Test
  void aClaimByARevokedKeyOrOneTooManyIsToldAsSuch() {
    locked(flows, LAPTOP, "laptop");
    flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    flows.devices().revoke(World.ID, LAPTOP, "id-phone");
    assertThat(claim(PHONE))
        .isEqualTo(new PairingOutcome.Refused(new DeviceOutcome.KeyRevoked<List<Device>>()));
    for (int number = 1; number < Devices.MAX_ACTIVE; number++) {
      Caller one = Caller.withKey("key " + number);
      flows.devices().register(World.ID, LAPTOP, device(one, "n" + number), null);
    }
    assertThat(claim(Caller.withKey("one more")))
        .isEqualTo(new PairingOutcome.Refused(new DeviceOutcome.TooMany<List<Device>>()));
  }

  @Test
  void aSessionWhoseLockKeepsChangingIsToldAsUnavailable() {
    save(flows, Caller.WITHOUT_KEY, "one");
    Flows unlucky = world.flows((call, act) -> call.equals("hot.changeLock") ? false : act.run());
    assertThatThrownBy(() -> Locking.register(unlucky, LAPTOP, "laptop"))
        .isInstanceOf(StoreUnavailableException.class);
    locked(flows, LAPTOP, "laptop");
    flows.devices().register(World.ID, LAPTOP, device(PHONE, "phone"), null);
    assertThatThrownBy(() -> unlucky.devices().revoke(World.ID, LAPTOP, "id-phone"))
        .isInstanceOf(StoreUnavailableException.class);
  }

  private PairingOutcome claim(Caller claimer) {
    PairingOutcome made = pairings.make(World.ID, LAPTOP, null);
    return pairings.claim(((PairingOutcome.Made) made).code(), device(claimer, "claimer"), "home");
  }

  private List<Device> flowsDevices() {
    return world.hot.devices(World.ID);
  }

  private void erase() {
    Fence seen = world.hot.head(World.ID, VersionId.LATEST).fence();
    Fence erased =
        new Fence(
            Fence.State.ERASED, Fence.filling(seen, world.clock.instant()).generation(), null);
    assertThat(world.hot.moveFence(World.ID, seen, erased)).isTrue();
  }
}
