package dev.holdfast.session;

import dev.holdfast.log.Trace;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who may use a session. Only keys that matched are remembered, with the lock they matched
 * under; since revoking a key changes the lock, what is remembered of it is worth nothing from then
 * on. Refusals are never remembered: each is looked up anew.
 */
public final class Access {
  /** How old a device's "last seen" may grow before it is written again. */
  public static final Duration SEEN_EVERY = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(Access.class);
  private static final int REMEMBERED = 10_000;

  private final HotStore hot;
  private final InstantSource clock;
  private final boolean openSessions;
  private final Map<Door, Match> matches =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Door, Match> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Made over one store.
   *
   * @param openSessions whether sessions may be used that have no key
   */
  public Access(HotStore hot, InstantSource clock, boolean openSessions) {
    this.hot = hot;
    this.clock = clock;
    this.openSessions = openSessions;
  }

  private record Door(SessionId id, KeyHash key) {}

  private record Match(String lock, Instant seen) {}

  /** Forgets every key that matched. */
  public void forget() {
    synchronized (matches) {
      matches.clear();
    }
  }

  /** Whether sessions may be used that have no key. */
  boolean openSessions() {
    return openSessions;
  }

  /**
   * The lock under which the caller's key last matched; it may have changed since, so it is worth
   * something only in a write that is conditional on it.
   */
  @Nullable String lastMatched(SessionId id, Caller caller) {
    if (caller.key() == null) {
      return null;
    }
    synchronized (matches) {
      Match match = matches.get(new Door(id, caller.key()));
      return match == null ? null : match.lock;
    }
  }

  /**
   * Whether the caller may use the session: it is open, or the key is one of its active ones. No
   * store call while the key matched under the present lock within {@link #SEEN_EVERY}; otherwise
   * one read, and a write of when it was last seen.
   *
   * @param session its item as just read
   * @throws KeyRequiredException if it is open and open sessions are not allowed
   */
  public boolean admits(SessionId id, Item session, Caller caller) {
    String lock = session.text(Resume.LOCK);
    if (lock == null) {
      if (!openSessions) {
        throw new KeyRequiredException();
      }
      return true;
    }
    if (caller.key() == null) {
      return false;
    }
    Instant now = clock.instant();
    Door door = new Door(id, caller.key());
    synchronized (matches) {
      Match known = matches.get(door);
      if (known != null && known.lock.equals(lock) && now.isBefore(known.seen.plus(SEEN_EVERY))) {
        return true;
      }
    }
    Optional<Device> device = holder(hot.devices(id), caller.key());
    if (device.isEmpty()) {
      return false;
    }
    see(id, device.get(), now);
    synchronized (matches) {
      matches.put(door, new Match(lock, now));
    }
    return true;
  }

  /** The active device that holds the key. Looks at every one, however soon it is found. */
  public static Optional<Device> holder(List<Device> devices, KeyHash key) {
    Device found = null;
    for (Device device : devices) {
      if (device.holds(key) && device.active()) {
        found = device;
      }
    }
    return Optional.ofNullable(found);
  }

  /** A note for the list of devices: nothing depends on it, so a store in trouble is only told. */
  private void see(SessionId id, Device device, Instant now) {
    if (now.isBefore(device.lastSeenAt().plus(SEEN_EVERY))) {
      return;
    }
    try {
      hot.replace(id, device.seen(now).item(), device.item().revision());
    } catch (StoreUnavailableException unavailable) {
      LOG.warn("event=last_seen_not_noted session={} {}", id, Trace.of(unavailable));
    }
  }
}
