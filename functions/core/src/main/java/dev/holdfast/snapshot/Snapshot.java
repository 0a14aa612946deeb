package dev.holdfast.snapshot;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file of the cold store holds.
 *
 * @param reason why a point of history was kept; null in {@code latest.json}
 * @param pointAt in {@code latest.json}: when the last automatic point was kept
 * @param whole the session's map; null in a point that holds overwritten texts only
 * @param overwritten items as they were before a save replaced them
 */
public record Snapshot(
    SessionId sessionId,
    Instant takenAt,
    @Nullable String reason,
    @Nullable Instant pointAt,
    @Nullable Replica whole,
    List<Item> overwritten) {

  public Snapshot {
    overwritten = List.copyOf(overwritten);
  }

  public static Snapshot latest(
      SessionId id, Instant takenAt, @Nullable Instant pointAt, Replica whole) {
    return new Snapshot(id, takenAt, null, pointAt, whole, List.of());
  }

  public static Snapshot point(SessionId id, Instant takenAt, Reason reason, Replica whole) {
    return new Snapshot(id, takenAt, reason.wire(), null, whole, List.of());
  }

  public static Snapshot overwritten(SessionId id, Instant takenAt, List<Item> texts) {
    return new Snapshot(id, takenAt, Reason.OVERWRITTEN.wire(), null, null, texts);
  }
}
