package dev.holdfast.archive;

import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
import dev.holdfast.log.Trace;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.Resume;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns changes of the hot store into cold snapshots: what saves replaced unseen becomes a point of
 * history first, then the items named by a batch are joined into each session's cold copy. The end
 * of a session's lease wakes its leaving.
 */
public final class Archiver {
  private static final Logger LOG = LoggerFactory.getLogger(Archiver.class);

  private final Snapshots snapshots;
  private final OverwrittenTexts overwritten;
  private final Leaving leaving;
  private final InstantSource clock;
  private final Meter meter;

  public Archiver(Snapshots snapshots, OverwrittenTexts overwritten, Leaving leaving) {
    this(snapshots, overwritten, leaving, InstantSource.system(), Meter.NONE);
  }

  public Archiver(
      Snapshots snapshots,
      OverwrittenTexts overwritten,
      Leaving leaving,
      InstantSource clock,
      Meter meter) {
    this.clock = clock;
    this.meter = meter;
    this.snapshots = snapshots;
    this.overwritten = overwritten;
    this.leaving = leaving;
  }

  /**
   * Archives a batch. Repeating it, or a part of it, changes nothing.
   *
   * @return of each session that could not be archived the first change: the batch is to be
   *     delivered again from the earliest of them
   */
  public List<Change> archive(List<Change> batch) {
    Map<SessionId, List<Change>> sessions = new LinkedHashMap<>();
    for (Change change : batch) {
      if (archivable(change) || change.leaseEnded()) {
        sessions.computeIfAbsent(change.sessionId(), id -> new ArrayList<>()).add(change);
      }
    }
    List<Change> failed = new ArrayList<>();
    sessions.forEach((id, changes) -> {
      if (!archived(id, changes)) {
        failed.add(changes.getFirst());
      }
    });
    measure(sessions.values(), failed);
    return failed;
  }

  /** A change's revision follows the clock of whoever wrote it. */
  private void measure(Collection<List<Change>> archived, List<Change> failed) {
    if (!failed.isEmpty()) {
      meter.add(Measure.ARCHIVE_FAILURES, failed.size());
      return;
    }
    archived.stream()
        .flatMap(List::stream)
        .map(Change::after)
        .filter(Objects::nonNull)
        .mapToLong(item -> item.revision().value())
        .min()
        .ifPresent(oldest ->
            meter.add(Measure.SNAPSHOT_LAG, Math.max(0, (clock.millis() - oldest) / 1000.0)));
  }

  /** Whether the change is a write of the session's map; the archiver's own notes are not. */
  private static boolean archivable(Change change) {
    return change.after() != null && change.after().key().inMap();
  }

  /** One session's trouble, of whatever kind, must not keep the others of its batch waiting. */
  private boolean archived(SessionId id, List<Change> changes) {
    try {
      archive(id, changes.stream().filter(Archiver::archivable).toList());
      if (changes.stream().anyMatch(Change::leaseEnded)) {
        leaving.wake(id);
      }
      return true;
    } catch (RuntimeException failure) {
      LOG.error(
          "event=archive_failed session={} changes={} {}", id, changes.size(), Trace.of(failure));
      return false;
    }
  }

  private void archive(SessionId id, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    List<Item> replaced =
        changes.stream()
            .filter(Archiver::replacedUnseen)
            .map(Change::before)
            .filter(Objects::nonNull)
            .toList();
    if (!replaced.isEmpty()) {
      overwritten.keep(id, replaced);
    }
    snapshots.part(
        id, Replica.of(changes.stream().map(Change::after).filter(Objects::nonNull).toList()));
  }

  /** Whether a save without If-Match put its text over one of another, or an unknown, device. */
  static boolean replacedUnseen(Change change) {
    Item before = change.before();
    Item after = change.after();
    if (before == null || after == null || !after.key().value().startsWith(Resume.PREFIX)) {
      return false;
    }
    String lost = before.text(Resume.TEXT, "");
    return after.flag(Resume.BLIND)
        && !lost.isEmpty()
        && !lost.equals(after.text(Resume.TEXT))
        && !sameKnownDevice(before.text(Resume.DEVICE), after.text(Resume.DEVICE));
  }

  private static boolean sameKnownDevice(@Nullable String before, @Nullable String after) {
    return before != null && before.equals(after) && !before.equals(DeviceId.UNKNOWN.value());
  }
}
