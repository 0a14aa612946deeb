package dev.holdfast.fake;

import dev.holdfast.replica.SessionId;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.PointId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The cold store in memory. A tag is a digest of the content, as S3 makes it. */
public final class InMemoryColdStore implements ColdStore {
  private final Map<SessionId, StoredFile> latest = new HashMap<>();
  private final Map<SessionId, TreeMap<PointId, StoredFile>> history = new HashMap<>();
  private int writes;

  /** A store of its own with the same files. */
  public synchronized InMemoryColdStore copy() {
    InMemoryColdStore copy = new InMemoryColdStore();
    copy.latest.putAll(latest);
    history.forEach((id, points) -> copy.history.put(id, new TreeMap<>(points)));
    return copy;
  }

  @Override
  public synchronized Optional<StoredFile> latest(SessionId id) {
    return Optional.ofNullable(latest.get(id)).map(InMemoryColdStore::handOut);
  }

  @Override
  public synchronized boolean putLatest(SessionId id, byte[] bytes, @Nullable String seen) {
    StoredFile present = latest.get(id);
    if (!Objects.equals(present == null ? null : present.tag(), seen)) {
      return false;
    }
    latest.put(id, stored(bytes));
    writes++;
    return true;
  }

  @Override
  public synchronized void putPoint(SessionId id, PointId point, byte[] bytes) {
    if (pointsOf(id).putIfAbsent(point, stored(bytes)) == null) {
      writes++;
    }
  }

  @Override
  public synchronized List<PointId> points(SessionId id) {
    return List.copyOf(pointsOf(id).keySet());
  }

  @Override
  public synchronized Optional<StoredFile> point(SessionId id, PointId point) {
    return Optional.ofNullable(pointsOf(id).get(point)).map(InMemoryColdStore::handOut);
  }

  @Override
  public synchronized Optional<byte[]> pointHead(SessionId id, PointId point, int bytes) {
    return Optional.ofNullable(pointsOf(id).get(point))
        .map(file -> Arrays.copyOf(file.bytes(), Math.min(bytes, file.bytes().length)));
  }

  @Override
  public void probe() {}

  /** How many files were written; a refused or repeated write is none. */
  public synchronized int writes() {
    return writes;
  }

  /** Changes the bytes of {@code latest.json} behind everybody's back. */
  public synchronized void spoilLatest(SessionId id, UnaryOperator<byte[]> change) {
    latest.computeIfPresent(id, (key, file) -> stored(change.apply(file.bytes().clone())));
  }

  public synchronized void spoilPoint(SessionId id, PointId point, UnaryOperator<byte[]> change) {
    pointsOf(id).computeIfPresent(point, (key, file) -> stored(change.apply(file.bytes().clone())));
  }

  public synchronized void removeLatest(SessionId id) {
    latest.remove(id);
  }

  private Map<PointId, StoredFile> pointsOf(SessionId id) {
    return history.computeIfAbsent(id, key -> new TreeMap<>());
  }

  private static StoredFile handOut(StoredFile file) {
    return new StoredFile(file.bytes().clone(), file.tag());
  }

  private static StoredFile stored(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new StoredFile(bytes.clone(), '"' + HexFormat.of().formatHex(digest) + '"');
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
