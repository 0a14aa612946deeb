package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.device.DeviceOutcome;
import dev.holdfast.device.Label;
import dev.holdfast.device.NewDevice;
import dev.holdfast.device.Registration;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.KeyHash;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.VersionId;

/** People with keys to the one session of a world, in short words. */
final class Locking {
  static final Caller LAPTOP = Caller.withKey("the key of the laptop");
  static final Caller PHONE = Caller.withKey("the key of the phone");
  static final Caller STRANGER = Caller.withKey("some key of a stranger");
  static final Caller LINK = Caller.withKey("the secret of a link");

  private Locking() {}

  static NewDevice device(Caller caller, String label) {
    return new NewDevice(hash(caller), Label.parse(label).orElseThrow(), "id-" + label);
  }

  static KeyHash hash(Caller caller) {
    KeyHash key = caller.key();
    if (key == null) {
      throw new IllegalArgumentException("no key");
    }
    return key;
  }

  static DeviceOutcome<Registration> register(Flows flows, Caller caller, String label) {
    return flows.devices().register(World.ID, caller, device(caller, label), null);
  }

  static void locked(Flows flows, Caller caller, String label) {
    assertThat(register(flows, caller, label)).isInstanceOf(DeviceOutcome.Done.class);
  }

  static SaveOutcome save(Flows flows, Caller caller, String text) {
    EditId edit = new EditId("edit of " + text);
    return flows.saves().save(World.ID, caller, text, new DeviceId("d"), edit, null);
  }

  static LoadOutcome load(Flows flows, Caller caller) {
    return flows.sessions().load(World.ID, VersionId.LATEST, caller);
  }

  static boolean opens(Flows flows, Caller caller) {
    return load(flows, caller) instanceof LoadOutcome.Loaded;
  }
}
