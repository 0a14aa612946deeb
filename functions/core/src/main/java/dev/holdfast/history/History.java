package dev.holdfast.history;

import dev.holdfast.history.HistoryOutcome.DamagedPoint;
import dev.holdfast.history.HistoryOutcome.Done;
import dev.holdfast.history.HistoryOutcome.NoSuchPoint;
import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Concurrency;
import dev.holdfast.session.LoadSession;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.DamagedSnapshotException;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.PointText;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import dev.holdfast.snapshot.SnapshotHead;
import dev.holdfast.snapshot.TextSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the points of history of sessions. Nothing is written, but a session may be filled. */
public final class History {
  private static final Logger LOG = LoggerFactory.getLogger(History.class);
  private static final int WIDTH = 16;

  private final LoadSession sessions;
  private final ColdStore cold;
  private final Concurrency concurrency;
  private final Meter meter;

  public History(LoadSession sessions, ColdStore cold, Concurrency concurrency) {
    this(sessions, cold, concurrency, Meter.NONE);
  }

  public History(LoadSession sessions, ColdStore cold, Concurrency concurrency, Meter meter) {
    this.meter = meter;
    this.sessions = sessions;
    this.cold = cold;
    this.concurrency = concurrency;
  }

  /**
   * Lists texts, the newest first; of an unknown session none. A point whose head is damaged is
   * left out and told to the log. Store calls: one read of hot, one listing for each 1,000 points,
   * and {@code limit} ranged reads side by side; one more for each longer file of schema 1.
   *
   * @param before lists only what comes after this one; null for the newest
   * @param limit texts at most
   */
  public HistoryOutcome<HistoryPage> list(
      SessionId id, VersionId version, Caller caller, @Nullable SnapshotId before, int limit) {
    return HistoryOutcome.of(
        sessions.glance(id, version, caller),
        new Done<>(HistoryPage.EMPTY),
        loaded -> new Done<>(page(id, version, before, limit)));
  }

  /** Reads a text. Store calls: one read of hot, one of cold. */
  public HistoryOutcome<HistoryText> read(
      SessionId id, VersionId version, Caller caller, SnapshotId snapshot) {
    return HistoryOutcome.of(
        sessions.glance(id, version, caller),
        new NoSuchPoint<>(),
        loaded -> find(id, version, snapshot));
  }

  private HistoryPage page(
      SessionId id, VersionId version, @Nullable SnapshotId before, int limit) {
    List<PointId> points =
        cold.points(id).reversed().stream()
            .filter(point -> before == null || point.compareTo(before.point()) <= 0)
            .toList();
    List<HistoryEntry> found = new ArrayList<>();
    int next = 0;
    while (found.size() < limit && next < points.size()) {
      int end = Math.min(next + limit - found.size(), points.size());
      List<Callable<List<HistoryEntry>>> reads = new ArrayList<>();
      for (PointId point : points.subList(next, end)) {
        reads.add(() -> entries(id, version, point));
      }
      concurrency.all(reads, WIDTH).stream()
          .flatMap(List::stream)
          .filter(entry -> before == null || entry.id().compareTo(before) < 0)
          .forEach(found::add);
      next = end;
    }
    List<HistoryEntry> page = found.subList(0, Math.min(limit, found.size()));
    boolean more = found.size() > limit || next < points.size();
    return new HistoryPage(page, more && !page.isEmpty() ? page.getLast().id() : null);
  }

  /** The texts of a point, the newest first. */
  private List<HistoryEntry> entries(SessionId id, VersionId version, PointId point) {
    try {
      byte[] start = cold.pointHead(id, point, SnapshotHead.BYTES).orElse(null);
      if (start == null) {
        return List.of(); // it expired just now
      }
      SnapshotHead head = SnapshotFile.head(id, start).orElse(null);
      if (head == null) {
        return entriesOfFile(id, version, point, start);
      }
      TextSummary text = head.text(version.value()).orElse(null);
      return text == null ? List.of() : List.of(entry(point, head, text));
    } catch (DamagedSnapshotException damaged) {
      tell(id, point, damaged);
      return List.of();
    }
  }

  private static HistoryEntry entry(PointId point, SnapshotHead head, TextSummary text)
      throws DamagedSnapshotException {
    return new HistoryEntry(new SnapshotId(point, 0), head.takenAt(), head.pointReason(), text);
  }

  private List<HistoryEntry> entriesOfFile(
      SessionId id, VersionId version, PointId point, byte[] start)
      throws DamagedSnapshotException {
    Optional<byte[]> file =
        start.length < SnapshotHead.BYTES
            ? Optional.of(start)
            : cold.point(id, point).map(ColdStore.StoredFile::bytes);
    return file.isEmpty()
        ? List.of()
        : texts(id, version, point, file.get()).reversed().stream()
            .map(HistoryText::entry)
            .toList();
  }

  /** As {@link #read}, of a session that is known to be there. */
  HistoryOutcome<HistoryText> find(SessionId id, VersionId version, SnapshotId snapshot) {
    Optional<ColdStore.StoredFile> file = cold.point(id, snapshot.point());
    if (file.isEmpty()) {
      return new NoSuchPoint<>();
    }
    try {
      return texts(id, version, snapshot.point(), file.get().bytes()).stream()
          .filter(text -> text.entry().id().equals(snapshot))
          .<HistoryOutcome<HistoryText>>map(Done::new)
          .findFirst()
          .orElseGet(NoSuchPoint::new);
    } catch (DamagedSnapshotException damaged) {
      tell(id, snapshot.point(), damaged);
      return new DamagedPoint<>();
    }
  }

  private static List<HistoryText> texts(
      SessionId id, VersionId version, PointId point, byte[] file) throws DamagedSnapshotException {
    Snapshot snapshot = SnapshotFile.read(id, file);
    List<HistoryText> texts = new ArrayList<>();
    for (PointText text : snapshot.texts(version.value())) {
      TextSummary summary = TextSummary.of(text.text(), text.device());
      SnapshotId name = new SnapshotId(point, text.number());
      texts.add(
          new HistoryText(
              new HistoryEntry(name, text.at(), snapshot.pointReason(), summary), text.text()));
    }
    return texts;
  }

  private void tell(SessionId id, PointId point, DamagedSnapshotException damaged) {
    meter.count(Measure.DAMAGED_SNAPSHOTS);
    LOG.error(
        "event=history_point_damaged session={} point={} cause={}",
        id,
        point,
        damaged.getMessage());
  }
}
