package dev.holdfast.history;

import dev.holdfast.archive.Snapshots;
import dev.holdfast.history.HistoryOutcome.Done;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.LoadOutcome.Loaded;
import dev.holdfast.session.LoadSession;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.KeptText;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Reason;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps texts in history that were not taken in a merge or are about to be replaced. */
public final class KeepText {
  private final LoadSession sessions;
  private final Snapshots snapshots;
  private final ColdStore cold;
  private final InstantSource clock;
  private final Ulids ids;

  public KeepText(
      LoadSession sessions, Snapshots snapshots, ColdStore cold, InstantSource clock, Ulids ids) {
    this.sessions = sessions;
    this.snapshots = snapshots;
    this.cold = cold;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Keeps a text as a point of history, and nothing else of the session with it. An unknown session
   * is created. Whole files go first: no history consists of kept texts alone, from which nothing
   * could be recovered. Store calls: one read of hot, one write of cold, with a key one listing; a
   * snapshot more where cold is not known to hold the session.
   */
  public HistoryOutcome<PointId> keep(SessionId id, Caller caller, TextToKeep text) {
    return HistoryOutcome.of(
        sessions.admit(id, text.version(), caller),
        new HistoryOutcome.NoSuchPoint<>(),
        loaded -> new Done<>(keep(id, text, loaded)));
  }

  private PointId keep(SessionId id, TextToKeep text, Loaded loaded) {
    Optional<PointId> known = kept(id, text);
    if (known.isPresent()) {
      return known.get();
    }
    if (loaded.archive() == null) {
      snapshots.whole(id, Reason.AUTOMATIC);
    }
    Instant at = moment(text.at());
    String name = name(id, text);
    PointId point = name == null ? new PointId(ids.at(at)) : PointId.named(at.toEpochMilli(), name);
    String device = text.device().equals(DeviceId.UNKNOWN) ? null : text.device().value();
    KeptText kept = new KeptText(text.version().value(), text.text(), device);
    cold.putPoint(
        id, point, SnapshotFile.write(Snapshot.kept(id, point.at(), text.reason(), kept)));
    return point;
  }

  /** The point of an earlier try; its moment may be another than this one's. */
  private Optional<PointId> kept(SessionId id, TextToKeep text) {
    String name = name(id, text);
    if (name == null) {
      return Optional.empty();
    }
    PointId same = PointId.named(0, name);
    return cold.points(id).stream().filter(same::sameName).findFirst();
  }

  /** Of another text under the same key another name, so that a client's mistake loses nothing. */
  private static @Nullable String name(SessionId id, TextToKeep text) {
    return text.key() == null ? null : id + "\n" + text.key() + "\n" + text.text();
  }

  private Instant moment(@Nullable Instant at) {
    Instant now = clock.instant();
    return at == null || at.isAfter(now) ? now : at;
  }
}
