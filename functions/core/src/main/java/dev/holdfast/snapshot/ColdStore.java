package dev.holdfast.snapshot;

import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store that remembers when the hot one has forgotten. Reads are strongly consistent. An empty
 * answer is always the store's own word that there is no such file; anything less certain is a
 * {@link StoreUnavailableException}.
 */
public interface ColdStore {
  /**
   * A file and the tag of its present content. Files are compared by tag, never by their bytes.
   *
   * @param tag changes with the content; opaque
   */
  @SuppressWarnings("ArrayRecordComponent")
  record StoredFile(byte[] bytes, String tag) {}

  Optional<StoredFile> latest(SessionId id);

  /**
   * Replaces {@code latest.json} if its tag still is {@code seen}, or creates it if {@code seen} is
   * null and there is none.
   *
   * @return false if somebody else was faster: read again
   */
  boolean putLatest(SessionId id, byte[] bytes, @Nullable String seen);

  /** Keeps a point of history; one that is there already is left as it is. */
  void putPoint(SessionId id, PointId point, byte[] bytes);

  /** All points of a session, the oldest first. */
  List<PointId> points(SessionId id);

  Optional<StoredFile> point(SessionId id, PointId point);

  /**
   * The first bytes of a point of history, all of them where it has no more; empty when there is no
   * such point.
   *
   * @param bytes at most
   */
  Optional<byte[]> pointHead(SessionId id, PointId point, int bytes);

  /** Fails when the store does not answer. */
  void probe();
}
