package dev.holdfast.snapshot;

import dev.holdfast.log.Meter;
import dev.holdfast.log.Meter.Measure;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Ulids;
import dev.holdfast.snapshot.ColdCopy.Origin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The cold copy of each session: read with recovery from its history, written only by joining. */
public final class ColdCopies {
  static final Duration POINT_INTERVAL = Duration.ofMinutes(10);

  private static final Logger LOG = LoggerFactory.getLogger(ColdCopies.class);
  private static final int TRIES = 10;

  private final ColdStore store;
  private final InstantSource clock;
  private final Ulids ids;
  private final Meter meter;

  public ColdCopies(ColdStore store, InstantSource clock, Ulids ids) {
    this(store, clock, ids, Meter.NONE);
  }

  public ColdCopies(ColdStore store, InstantSource clock, Ulids ids, Meter meter) {
    this.store = store;
    this.clock = clock;
    this.ids = ids;
    this.meter = meter;
  }

  /**
   * The copy as it is stored after a join, and the point of history that was kept with it.
   *
   * @param point null when none was due
   */
  public record Joined(ColdCopy copy, @Nullable PointId point) {}

  /**
   * All that the hot store holds of a session.
   *
   * @param proven whether the hot store says that this is the whole session and no remnant
   */
  public record HotItems(Replica items, boolean proven) {}

  /**
   * The cold copy; empty when the store says that it has neither a copy nor a history. A missing or
   * damaged {@code latest.json} is replaced by the newest sound points of history.
   *
   * @throws StoreUnavailableException also when there are files but none of them is sound
   */
  public Optional<ColdCopy> read(SessionId id) {
    Optional<ColdCopy> found = find(id);
    if (found.isPresent() && found.get().origin() == Origin.LOST) {
      throw new StoreUnavailableException("no cold file of the session is sound");
    }
    return found;
  }

  /**
   * Joins items into the cold copy; nothing is written when the copy holds them already. A point of
   * history goes first: automatic when the last is ten minutes old, for any other reason always.
   *
   * @param items the whole session, or a part of it
   * @param whole asked for the whole session where there is no sound copy that a part could be
   *     joined with
   * @throws StoreUnavailableException also when no cold file is sound and the hot items may be a
   *     remnant, which would pass for the whole ever after
   */
  public Joined join(SessionId id, Replica items, Reason reason, Supplier<HotItems> whole) {
    PointId point = new PointId(ids.next());
    boolean kept = false;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Optional<ColdCopy> found = find(id);
      Replica known = found.map(ColdCopy::replica).orElse(Replica.EMPTY);
      boolean sound = found.map(copy -> copy.origin() == Origin.LATEST).orElse(false);
      Replica joined = known.join(items);
      if (!sound) {
        HotItems hot = whole.get();
        refuseRemnant(found, hot);
        joined = joined.join(hot.items());
      }
      boolean changed = !sound || !joined.equals(known);
      Instant pointAt = found.map(ColdCopy::pointAt).orElse(null);
      if (!kept && (reason != Reason.AUTOMATIC || (changed && due(pointAt)))) {
        store.putPoint(
            id, point, SnapshotFile.write(Snapshot.point(id, clock.instant(), reason, joined)));
        kept = true;
      }
      if (!changed) {
        return new Joined(found.orElseThrow(), kept ? point : null);
      }
      Instant now = clock.instant();
      Instant nextPointAt = kept ? now : pointAt;
      byte[] bytes = SnapshotFile.write(Snapshot.latest(id, now, nextPointAt, joined));
      String tag = found.map(ColdCopy::tag).orElse(null);
      if (store.putLatest(id, bytes, tag)) {
        meter.count(Measure.SNAPSHOTS_TAKEN);
        ColdCopy copy = new ColdCopy(joined, Origin.LATEST, null, nextPointAt, bytes.length);
        return new Joined(copy, kept ? point : null);
      }
    }
    throw new StoreUnavailableException("the cold copy kept changing while it was written");
  }

  private static void refuseRemnant(Optional<ColdCopy> found, HotItems hot) {
    if (found.isPresent() && found.get().origin() == Origin.LOST && !hot.proven()) {
      throw new StoreUnavailableException("no cold file is sound and hot may hold only a part");
    }
  }

  private boolean due(@Nullable Instant pointAt) {
    return pointAt == null || !clock.instant().isBefore(pointAt.plus(POINT_INTERVAL));
  }

  private Optional<ColdCopy> find(SessionId id) {
    Optional<ColdStore.StoredFile> file = store.latest(id);
    if (file.isEmpty()) {
      return recover(id, null);
    }
    ColdStore.StoredFile latest = file.get();
    Snapshot snapshot = sound(id, latest, "latest");
    if (snapshot == null || snapshot.whole() == null) {
      return recover(id, latest.tag());
    }
    return Optional.of(
        new ColdCopy(
            snapshot.whole(),
            Origin.LATEST,
            latest.tag(),
            snapshot.pointAt(),
            latest.bytes().length));
  }

  /**
   * Joins sound points, the newest first, up to one that holds the whole session. Texts that a
   * client sent to be kept were never the session's and bring nothing back.
   */
  private Optional<ColdCopy> recover(SessionId id, @Nullable String tag) {
    List<PointId> points = store.points(id);
    if (tag == null && points.isEmpty()) {
      return Optional.empty();
    }
    Replica recovered = Replica.EMPTY;
    long size = 0;
    for (PointId point : points.reversed()) {
      Optional<ColdStore.StoredFile> file = store.point(id, point);
      Snapshot snapshot = file.map(stored -> sound(id, stored, point.value())).orElse(null);
      if (snapshot == null) {
        continue;
      }
      size += file.map(stored -> stored.bytes().length).orElse(0);
      recovered = recovered.join(snapshot.items());
      if (snapshot.whole() != null) {
        break;
      }
    }
    LOG.error("event=cold_copy_recovered session={} items={}", id, recovered.items().size());
    Origin origin = recovered.isEmpty() ? Origin.LOST : Origin.HISTORY;
    return Optional.of(new ColdCopy(recovered, origin, tag, null, size));
  }

  private @Nullable Snapshot sound(SessionId id, ColdStore.StoredFile file, String name) {
    try {
      return SnapshotFile.read(id, file.bytes());
    } catch (DamagedSnapshotException damaged) {
      meter.count(Measure.DAMAGED_SNAPSHOTS);
      LOG.error(
          "event=cold_copy_damaged session={} file={} cause={}", id, name, damaged.getMessage());
      return null;
    }
  }
}
