package dev.holdfast.archive;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.SessionId;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Reason;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import java.time.Instant;
import java.util.List;

/** Keeps texts that were replaced without having been seen by whoever replaced them. */
public final class OverwrittenTexts {
  private final ColdStore store;

  public OverwrittenTexts(ColdStore store) {
    this.store = store;
  }

  /** Keeps each as a point of history named by its revision: kept twice it is kept once. */
  void keep(SessionId id, List<Item> texts) {
    for (Item text : texts) {
      long written = text.revision().value();
      PointId point = PointId.named(written, text.key() + "@" + text.revision());
      Snapshot snapshot =
          Snapshot.replaced(id, Instant.ofEpochMilli(written), Reason.OVERWRITTEN, text);
      store.putPoint(id, point, SnapshotFile.write(snapshot));
    }
  }
}
