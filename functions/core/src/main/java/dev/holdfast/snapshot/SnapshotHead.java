package dev.holdfast.snapshot;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a point's file tell, proven by a checksum of their own. Damage further on
 * is not seen from here.
 *
 * @param reason null in {@code latest.json}
 * @param texts of each version what is to be known of its text
 */
public record SnapshotHead(
    Instant takenAt, @Nullable String reason, Map<String, TextSummary> texts) {
  /** How many bytes are enough for about twenty versions; a longer head is read with its file. */
  public static final int BYTES = 2_048;

  public SnapshotHead {
    texts = Map.copyOf(texts);
  }

  /** Why the point was kept. */
  public String pointReason() throws DamagedSnapshotException {
    return Snapshot.pointReason(reason);
  }

  public Optional<TextSummary> text(String version) {
    return Optional.ofNullable(texts.get(version));
  }
}
