package dev.holdfast.device;

import dev.holdfast.replica.SessionId;
import dev.holdfast.session.KeyHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that is out.
 *
 * @param asker of the key of the device that shows the code; it lends its own right, so the code is
 *     worth nothing once that key is revoked
 * @param label of the asker, if the session was open: then it becomes a device too
 * @param device the id it gives itself, as {@link NewDevice#id}
 * @param claimer of the key that used the code; null while nobody has
 */
public record Pairing(
    SessionId session,
    KeyHash asker,
    @Nullable Label label,
    @Nullable String device,
    Instant expiresAt,
    @Nullable KeyHash claimer) {

  boolean claimableBy(KeyHash key, Instant now) {
    return now.isBefore(expiresAt) && (claimer == null || claimer.matches(key));
  }
}
