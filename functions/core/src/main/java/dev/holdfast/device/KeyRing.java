package dev.holdfast.device;

import dev.holdfast.archive.Snapshots;
import dev.holdfast.device.DeviceOutcome.Done;
import dev.holdfast.device.DeviceOutcome.KeyRevoked;
import dev.holdfast.device.DeviceOutcome.NoSuchDevice;
import dev.holdfast.device.DeviceOutcome.SessionErased;
import dev.holdfast.device.DeviceOutcome.SessionLocked;
import dev.holdfast.device.DeviceOutcome.TooMany;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Ulids;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Device;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.LockChange;
import dev.holdfast.session.Resume;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds keys to sessions and takes them away. The first keys lock a session, in one transaction; of
 * two who try at once, one wins and the other finds it locked. A new lock reaches cold storage
 * before anybody is told of it, so that a hot store that is lost brings the lock back too.
 */
final class KeyRing {
  static final int MAX_ACTIVE = 20;
  static final int MAX_EVER = 200;

  private static final int TRIES = 8;

  private final HotStore hot;
  private final LoadSession sessions;
  private final Snapshots snapshots;
  private final InstantSource clock;
  private final Ulids ids;

  KeyRing(
      HotStore hot, LoadSession sessions, Snapshots snapshots, InstantSource clock, Ulids ids) {
    this.hot = hot;
    this.sessions = sessions;
    this.snapshots = snapshots;
    this.clock = clock;
    this.ids = ids;
  }

  /** A key to be added, and what holds it. */
  record Wanted(NewDevice device, Device.Kind kind) {}

  /** Whether somebody may add keys to a session that is locked. */
  @FunctionalInterface
  interface Authority {
    boolean over(Item session, List<Device> devices);
  }

  /**
   * Gives each of these a key, those that have it already included.
   *
   * @param create whether an unknown session is to be created
   * @return the devices in the order wanted
   */
  DeviceOutcome<List<Device>> add(
      SessionId id, boolean create, Authority authority, List<Wanted> wanted) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      switch (sessions.unchecked(id, VersionId.LATEST, create)) {
        case LoadOutcome.Absent absent -> {
          return new NoSuchDevice<>();
        }
        case LoadOutcome.Erased erased -> {
          return new SessionErased<>();
        }
        case LoadOutcome.Locked locked -> throw new IllegalStateException("nobody was checked");
        case LoadOutcome.Loaded session -> {
          List<Device> present = hot.devices(id);
          if (session.lock() != null && !authority.over(session.session(), present)) {
            return new SessionLocked<>();
          }
          DeviceOutcome<List<Device>> outcome = add(id, session, present, wanted);
          if (outcome != null) {
            return outcome;
          }
        }
      }
    }
    throw new StoreUnavailableException("the keys kept changing while one was added");
  }

  /** Null if something has changed since it was read, and nothing was written. */
  private @Nullable DeviceOutcome<List<Device>> add(
      SessionId id, LoadOutcome.Loaded session, List<Device> present, List<Wanted> wanted) {
    Instant now = clock.instant();
    List<Device> all = new ArrayList<>(present);
    List<Device> added = new ArrayList<>();
    List<Device> asked = new ArrayList<>();
    for (Wanted one : wanted) {
      Device known =
          all.stream().filter(other -> other.holds(one.device().key())).findFirst().orElse(null);
      if (known != null && !known.active()) {
        return new KeyRevoked<>();
      }
      if (known == null) {
        known = made(one, all, now);
        all.add(known);
        added.add(known);
      }
      asked.add(known);
    }
    if (all.stream().filter(Device::active).count() > MAX_ACTIVE || all.size() > MAX_EVER) {
      return new TooMany<>();
    }
    if (!added.isEmpty() && !written(id, session, added, now)) {
      return null;
    }
    if (added.isEmpty()) {
      archive(id);
    } else {
      snapshots.whole(id, Reason.KEYS_CHANGED);
    }
    return new Done<>(asked);
  }

  private Device made(Wanted wanted, List<Device> others, Instant now) {
    NewDevice device = wanted.device();
    String id = device.id();
    boolean free = others.stream().noneMatch(other -> other.id().equals(id));
    return Device.registered(
        id != null && free ? id : ids.next(),
        wanted.kind(),
        device.key(),
        device.label().text(),
        Revision.NONE.next(now),
        now);
  }

  private boolean written(
      SessionId id, LoadOutcome.Loaded session, List<Device> added, Instant now) {
    if (session.lock() == null) {
      List<LockChange.Change> changes =
          added.stream()
              .map(device -> new LockChange.Change(device.item(), Revision.NONE))
              .toList();
      return hot.changeLock(id, relocked(session.session(), changes, now));
    }
    List<Item> items = added.stream().map(Device::item).toList();
    return hot.append(id, items, session.lock()) == HotStore.AppendResult.APPENDED;
  }

  /**
   * Takes a key away: from the answer on it opens nothing.
   *
   * @return false if something has changed since it was read, and nothing was written
   */
  boolean revoke(SessionId id, Item session, Device device) {
    Instant now = clock.instant();
    LockChange.Change change =
        new LockChange.Change(device.revoked(now).item(), device.item().revision());
    if (!hot.changeLock(id, relocked(session, List.of(change), now))) {
      return false;
    }
    snapshots.whole(id, Reason.KEYS_CHANGED);
    return true;
  }

  /** For keys that had changed already: an earlier try may have ended before cold had them. */
  void archive(SessionId id) {
    snapshots.whole(id, Reason.AUTOMATIC);
  }

  /** Under a lock of another id, so that nothing that was remembered of the old one holds. */
  private LockChange relocked(Item session, List<LockChange.Change> changes, Instant now) {
    Item locked =
        session.with(session.revision().next(now), Map.of(Resume.LOCK, Value.of(ids.next())));
    return new LockChange(locked, session.revision(), changes);
  }
}
