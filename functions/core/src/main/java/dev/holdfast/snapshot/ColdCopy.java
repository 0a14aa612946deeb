package dev.holdfast.snapshot;

import dev.holdfast.replica.Replica;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What cold holds of a session.
 *
 * @param origin where it was found
 * @param tag the tag of {@code latest.json}, sound or not; null when there is no such file
 * @param pointAt when the last automatic point of history was kept
 * @param size bytes of the file the copy was read from
 */
public record ColdCopy(
    Replica replica, Origin origin, @Nullable String tag, @Nullable Instant pointAt, long size) {
  /** LATEST: the sound {@code latest.json}. HISTORY: points instead of it. LOST: no sound file. */
  public enum Origin {
    LATEST,
    HISTORY,
    LOST
  }
}
