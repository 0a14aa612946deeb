package dev.holdfast.session;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A holder of a key to a session, as its item {@code device#<deviceId>} tells of it. */
public record Device(Item item) {
  public static final String PREFIX = "device#";

  private static final String KEY_HASH = "keyHash";
  private static final String KIND = "kind";
  private static final String LABEL = "label";
  private static final String CREATED_AT = "createdAt";
  private static final String LAST_SEEN_AT = "lastSeenAt";
  private static final String REVOKED_AT = "revokedAt";

  /** What holds the key: a browser, or a link that somebody keeps. */
  public enum Kind {
    DEVICE("device"),
    LINK("link");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    public String wire() {
      return wire;
    }
  }

  public static Device registered(
      String id, Kind kind, KeyHash key, String label, Revision revision, Instant now) {
    return new Device(
        Item.of(
            new ItemKey(PREFIX + id),
            revision,
            Map.of(
                KEY_HASH, Value.of(key.hex()),
                KIND, Value.of(kind.wire()),
                LABEL, Value.of(label),
                CREATED_AT, Value.of(now.toEpochMilli()),
                LAST_SEEN_AT, Value.of(now.toEpochMilli()))));
  }

  public String id() {
    return item.key().value().substring(PREFIX.length());
  }

  public Kind kind() {
    return Kind.LINK.wire().equals(item.text(KIND)) ? Kind.LINK : Kind.DEVICE;
  }

  /** Empty for an item that was damaged: such a device opens nothing. */
  public Optional<KeyHash> key() {
    return KeyHash.parse(item.text(KEY_HASH, ""));
  }

  /** As the person wrote it: data, never markup. */
  public String label() {
    return item.text(LABEL, "");
  }

  public Instant createdAt() {
    return Instant.ofEpochMilli(item.number(CREATED_AT, 0));
  }

  /** Not exact: it is written anew only when it is older than {@link Access#SEEN_EVERY}. */
  public Instant lastSeenAt() {
    return Instant.ofEpochMilli(item.number(LAST_SEEN_AT, 0));
  }

  public @Nullable Instant revokedAt() {
    long revoked = item.number(REVOKED_AT, -1);
    return revoked < 0 ? null : Instant.ofEpochMilli(revoked);
  }

  public boolean active() {
    return !item.deleted() && revokedAt() == null;
  }

  /** Whether this is the key of it, revoked or not. */
  public boolean holds(KeyHash key) {
    return key().filter(key::matches).isPresent();
  }

  /** Whether the caller's key is this device's. */
  public boolean heldBy(Caller caller) {
    return caller.key() != null && holds(caller.key());
  }

  public Device renamed(String label, Instant now) {
    return changed(LABEL, Value.of(label), now);
  }

  public Device revoked(Instant now) {
    return changed(REVOKED_AT, Value.of(now.toEpochMilli()), now);
  }

  Device seen(Instant now) {
    return changed(LAST_SEEN_AT, Value.of(now.toEpochMilli()), now);
  }

  private Device changed(String field, Value value, Instant now) {
    return new Device(item.with(item.revision().next(now), Map.of(field, value)));
  }
}
