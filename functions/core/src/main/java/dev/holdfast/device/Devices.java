package dev.holdfast.device;

import dev.holdfast.archive.Snapshots;
import dev.holdfast.device.DeviceOutcome.Done;
import dev.holdfast.device.DeviceOutcome.LastKey;
import dev.holdfast.device.DeviceOutcome.NoSuchDevice;
import dev.holdfast.device.DeviceOutcome.SessionErased;
import dev.holdfast.device.DeviceOutcome.SessionLocked;
import dev.holdfast.device.KeyRing.Wanted;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Access;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Device;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.KeyHash;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.LoadOutcome.Loaded;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.VersionId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The devices and links that hold keys to a session. */
public final class Devices {
  /** How many may hold a key to one session at a time, links included. */
  public static final int MAX_ACTIVE = KeyRing.MAX_ACTIVE;

  private static final int TRIES = 8;
  private static final Label LINK_LABEL = new Label("Recovery link");

  private final HotStore hot;
  private final LoadSession sessions;
  private final Access access;
  private final KeyRing keys;
  private final InstantSource clock;

  public Devices(
      HotStore hot,
      LoadSession sessions,
      Access access,
      Snapshots snapshots,
      InstantSource clock,
      Ulids ids) {
    this.hot = hot;
    this.sessions = sessions;
    this.access = access;
    this.keys = new KeyRing(hot, sessions, snapshots, clock, ids);
    this.clock = clock;
  }

  /**
   * Gives a device a key, and a recovery link with it if there is one. On a session that is open,
   * or that nobody knows, this puts the lock on. The same keys again change nothing. Store calls
   * when it locks: a read of the session and one of its devices, one transaction, and a snapshot.
   *
   * @param link of the key that the link carries
   */
  public DeviceOutcome<Registration> register(
      SessionId id, Caller caller, NewDevice device, @Nullable KeyHash link) {
    List<Wanted> wanted = new ArrayList<>();
    wanted.add(new Wanted(device, Device.Kind.DEVICE));
    if (link != null) {
      wanted.add(new Wanted(new NewDevice(link, LINK_LABEL, null), Device.Kind.LINK));
    }
    KeyRing.Authority itself = (session, devices) -> access.admits(id, session, caller);
    return map(
        keys.add(id, true, itself, wanted),
        known ->
            new Registration(
                known.getFirst().id(), known.size() == 1 ? null : known.getLast().id()));
  }

  /** Lists who holds keys; of an unknown session nobody. Store calls: two reads. */
  public DeviceOutcome<DeviceList> list(SessionId id, Caller caller) {
    return switch (sessions.glance(id, VersionId.LATEST, caller)) {
      case LoadOutcome.Absent absent -> new Done<>(new DeviceList(false, List.of(), null));
      case LoadOutcome.Locked locked -> new SessionLocked<>();
      case LoadOutcome.Erased erased -> new SessionErased<>();
      case Loaded session -> {
        List<Device> devices =
            hot.devices(id).stream()
                .filter(device -> !device.item().deleted())
                .sorted(Comparator.comparing(Device::createdAt).thenComparing(Device::id))
                .toList();
        Optional<Device> own =
            caller.key() == null ? Optional.empty() : Access.holder(devices, caller.key());
        yield new Done<>(
            new DeviceList(
                session.lock() != null, devices, own.map(Device::id).orElse(null)));
      }
    };
  }

  public DeviceOutcome<Device> rename(SessionId id, Caller caller, String deviceId, Label label) {
    return change(
        id,
        caller,
        deviceId,
        (session, devices, device) -> {
          Device renamed = device.renamed(label.text(), clock.instant());
          boolean written = hot.replace(id, renamed.item(), device.item().revision());
          return written ? new Done<>(renamed) : null;
        });
  }

  /**
   * Takes a device's key away; from its next request on it is refused. Revoking twice is revoking
   * once.
   */
  public DeviceOutcome<Device> revoke(SessionId id, Caller caller, String deviceId) {
    return change(
        id,
        caller,
        deviceId,
        (session, devices, device) -> {
          if (!device.active()) {
            keys.archive(id);
            return new Done<>(device);
          }
          if (devices.stream().filter(Device::active).count() == 1) {
            return new LastKey<>();
          }
          return keys.revoke(id, session.session(), device) ? new Done<>(device) : null;
        });
  }

  /** Null when something has changed since it was read. */
  @FunctionalInterface
  private interface Change {
    @Nullable DeviceOutcome<Device> made(Loaded session, List<Device> devices, Device device);
  }

  private DeviceOutcome<Device> change(
      SessionId id, Caller caller, String deviceId, Change change) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      switch (sessions.glance(id, VersionId.LATEST, caller)) {
        case LoadOutcome.Absent absent -> {
          return new NoSuchDevice<>();
        }
        case LoadOutcome.Locked locked -> {
          return new SessionLocked<>();
        }
        case LoadOutcome.Erased erased -> {
          return new SessionErased<>();
        }
        case Loaded session -> {
          List<Device> devices = hot.devices(id);
          Optional<Device> device =
              devices.stream()
                  .filter(one -> one.id().equals(deviceId) && !one.item().deleted())
                  .findFirst();
          if (device.isEmpty()) {
            return new NoSuchDevice<>();
          }
          DeviceOutcome<Device> outcome = change.made(session, devices, device.get());
          if (outcome != null) {
            return outcome;
          }
        }
      }
    }
    throw new StoreUnavailableException("the devices kept changing");
  }

  static <A, B> DeviceOutcome<B> map(DeviceOutcome<A> outcome, Function<A, B> change) {
    return switch (outcome) {
      case Done<A>(A value) -> new Done<>(change.apply(value));
      case SessionLocked<A> locked -> new SessionLocked<>();
      case SessionErased<A> erased -> new SessionErased<>();
      case NoSuchDevice<A> none -> new NoSuchDevice<>();
      case LastKey<A> last -> new LastKey<>();
      case DeviceOutcome.TooMany<A> many -> new DeviceOutcome.TooMany<>();
      case DeviceOutcome.KeyRevoked<A> revoked -> new DeviceOutcome.KeyRevoked<>();
    };
  }
}
