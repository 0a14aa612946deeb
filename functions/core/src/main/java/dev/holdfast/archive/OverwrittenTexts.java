package dev.holdfast.archive;

import com.github.f4b6a3.ulid.Ulid;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.SessionId;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps texts that were replaced without having been seen by whoever replaced them. */
public final class OverwrittenTexts {
  private final ColdStore store;

  public OverwrittenTexts(ColdStore store) {
    this.store = store;
  }

  /** Keeps them as one point of history, named by its content: kept twice it is kept once. */
  void keep(SessionId id, List<Item> texts) {
    long newest = texts.stream().mapToLong(item -> item.revision().value()).max().orElseThrow();
    Snapshot snapshot = Snapshot.overwritten(id, Instant.ofEpochMilli(newest), texts);
    store.putPoint(id, pointOf(texts, newest), SnapshotFile.write(snapshot));
  }

  private static PointId pointOf(List<Item> texts, long millis) {
    String names =
        texts.stream()
            .map(item -> item.key() + "@" + item.revision())
            .collect(Collectors.joining(" "));
    byte[] digest = sha256(names);
    Ulid ulid = new Ulid(millis, Arrays.copyOf(digest, Ulid.RANDOM_BYTES));
    return new PointId(ulid.toString());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
