package dev.holdfast.history;

import dev.holdfast.history.HistoryOutcome.Done;
import dev.holdfast.history.HistoryOutcome.NoSuchPoint;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Caller;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.SaveResume;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Reason;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes back to a text of history, as a new revision over a present one that is kept first. */
public final class RestorePoint {
  private static final int TRIES = 10;

  private final History history;
  private final LoadSession sessions;
  private final SaveResume saves;
  private final ColdStore cold;
  private final InstantSource clock;

  public RestorePoint(
      History history,
      LoadSession sessions,
      SaveResume saves,
      ColdStore cold,
      InstantSource clock) {
    this.history = history;
    this.sessions = sessions;
    this.saves = saves;
    this.cold = cold;
    this.clock = clock;
  }

  /**
   * Saves the text of a point of history. The present text is kept as a point of its own before,
   * unless it is empty or the same. Store calls: two reads of hot, one of cold, one listing and one
   * write of cold for the present text, and the save.
   *
   * @param base the revision the caller has seen; null lets the last write win, and each text that
   *     comes in between is kept too
   */
  public HistoryOutcome<Restored> restore(
      SessionId id,
      VersionId version,
      Caller caller,
      SnapshotId snapshot,
      DeviceId device,
      EditId edit,
      @Nullable Revision base) {
    return switch (history.read(id, version, caller, snapshot)) {
      case Done<HistoryText>(HistoryText point) ->
          save(id, version, caller, point.text(), device, edit, base);
      case NoSuchPoint<HistoryText> none -> new NoSuchPoint<>();
      case HistoryOutcome.DamagedPoint<HistoryText> damaged -> new HistoryOutcome.DamagedPoint<>();
      case HistoryOutcome.SessionLocked<HistoryText> locked -> new HistoryOutcome.SessionLocked<>();
      case HistoryOutcome.SessionErased<HistoryText> erased -> new HistoryOutcome.SessionErased<>();
    };
  }

  private HistoryOutcome<Restored> save(
      SessionId id,
      VersionId version,
      Caller caller,
      String text,
      DeviceId device,
      EditId edit,
      @Nullable Revision base) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      HistoryOutcome<Restored> outcome =
          HistoryOutcome.of(
              sessions.glance(id, version, caller),
              new NoSuchPoint<>(),
              loaded ->
                  new Done<>(
                      new Restored(
                          over(id, caller, loaded.resume(), text, device, edit, base), text)));
      boolean overtaken =
          outcome instanceof Done<Restored>(Restored restored)
              && restored.save() instanceof SaveOutcome.Conflict;
      if (base != null || !overtaken) {
        return outcome;
      }
    }
    throw new StoreUnavailableException("the text kept changing while it was restored");
  }

  /** One save over what is present, and over nothing else: that alone has been kept. */
  private SaveOutcome over(
      SessionId id,
      Caller caller,
      Resume present,
      String text,
      DeviceId device,
      EditId edit,
      @Nullable Revision base) {
    Optional<Revision> applied = present.applied(device, edit);
    if (applied.isPresent()) {
      return new SaveOutcome.Saved(applied.get(), present.updatedAt());
    }
    if (base != null && !base.equals(present.revision())) {
      return new SaveOutcome.Conflict(present);
    }
    if (!present.text().isEmpty() && !present.text().equals(text)) {
      keep(id, present);
    }
    return saves.save(id, caller, text, device, edit, present.revision());
  }

  /** Once for each revision, however often a restore is tried. */
  private void keep(SessionId id, Resume present) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    String name =
        Reason.BEFORE_RESTORE.wire() + " " + present.item().key() + "@" + present.revision();
    PointId point = PointId.named(now.toEpochMilli(), name);
    if (cold.points(id).stream().noneMatch(point::sameName)) {
      Snapshot snapshot = Snapshot.replaced(id, now, Reason.BEFORE_RESTORE, present.item());
      cold.putPoint(id, point, SnapshotFile.write(snapshot));
    }
  }
}
