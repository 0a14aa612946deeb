package dev.holdfast.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.fake.ManualClock;
import dev.holdfast.fake.Samples;
import dev.holdfast.fake.Sequential;
import dev.holdfast.fake.WatchedStores;
import dev.holdfast.fake.WatchedStores.Observer;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.session.Access;
import dev.holdfast.session.Fence;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.DamagedSnapshotException;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.PointText;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Both stores, the clock, and one session in them. */
final class World {
  static final SessionId ID = Samples.session(1);
  static final Observer NOBODY = (call, act) -> act.run();

  final InMemoryHotStore hot;
  final InMemoryColdStore cold;
  final ManualClock clock;
  private final AtomicLong processes = new AtomicLong();

  /** Files read before, by their tags, which name the content: many cases write the same files. */
  private final Map<String, Optional<Snapshot>> files;

  private World(
      InMemoryHotStore hot,
      InMemoryColdStore cold,
      ManualClock clock,
      Map<String, Optional<Snapshot>> files) {
    this.files = files;
    this.hot = hot;
    this.cold = cold;
    this.clock = clock;
  }

  static World empty() {
    return new World(
        new InMemoryHotStore(),
        new InMemoryColdStore(),
        ManualClock.tickingFrom(ManualClock.START),
        new ConcurrentHashMap<>());
  }

  World copy() {
    World copy =
        new World(hot.copy(), cold.copy(), ManualClock.tickingFrom(clock.instant()), files);
    copy.processes.set(processes.get());
    return copy;
  }

  /** Time goes by, and the store removes leases that end. */
  void passes(Duration time) {
    clock.advance(time);
    hot.expire(clock.instant());
  }

  /** A server process of its own on these stores. */
  Flows flows() {
    return flows(NOBODY);
  }

  Flows flows(Observer observer) {
    return flows(observer, Sequential.IN_ORDER);
  }

  Flows flows(Observer observer, Sequential concurrency) {
    Observer guarded = (call, act) -> observer.around(call, () -> neverBack(call, act));
    return Flows.over(
        WatchedStores.hot(hot, guarded),
        WatchedStores.cold(cold, guarded),
        clock,
        concurrency,
        CountingRandom.ulids(clock, processes.incrementAndGet() << 40));
  }

  /** A server process that does not let open sessions be used. */
  Flows flowsWithoutOpenSessions() {
    return Flows.over(
        hot,
        cold,
        new Access(hot, clock, false),
        clock,
        Sequential.IN_ORDER,
        CountingRandom.ulids(clock, processes.incrementAndGet() << 40));
  }

  /** No write may take an item of the cold copy back or away. */
  private @Nullable Object neverBack(String call, WatchedStores.Act act) throws Throwable {
    if (!call.equals("cold.putLatest")) {
      return act.run();
    }
    Replica before = coldItems();
    Object answer = act.run();
    assertHolds(coldItems(), before, "the cold copy");
    return answer;
  }

  Replica hotItems() {
    return hot.partition(ID).items();
  }

  /** What the sound cold files hold: the latest copy, and without one all of history. */
  Replica coldItems() {
    return cold.latest(ID)
        .flatMap(this::read)
        .flatMap(snapshot -> Optional.ofNullable(snapshot.whole()))
        .orElseGet(this::historyItems);
  }

  private Replica historyItems() {
    Replica all = Replica.EMPTY;
    for (Snapshot point : history()) {
      all = all.join(point.items());
    }
    return all;
  }

  /** All that is stored anywhere. */
  Replica everything() {
    return hotItems().join(coldItems());
  }

  List<Snapshot> history() {
    return cold.points(ID).stream().flatMap(point -> point(point).stream()).toList();
  }

  Optional<Snapshot> point(PointId point) {
    return cold.point(ID, point).flatMap(this::read);
  }

  List<String> textsInHistory() {
    return history().stream()
        .flatMap(point -> point.texts(VersionId.LATEST.value()).stream())
        .map(PointText::text)
        .toList();
  }

  String hotText() {
    return hot.item(ID, VersionId.LATEST.resumeKey()).map(item -> item.text("text")).orElseThrow();
  }

  Fence.@Nullable State fence() {
    Fence fence = hot.head(ID, VersionId.LATEST).fence();
    return fence == null ? null : fence.state();
  }

  int writes() {
    return hot.changes().size() + cold.writes();
  }

  private Optional<Snapshot> read(ColdStore.StoredFile file) {
    return files.computeIfAbsent(file.tag(), tag -> parse(file));
  }

  private static Optional<Snapshot> parse(ColdStore.StoredFile file) {
    try {
      return Optional.of(SnapshotFile.read(ID, file.bytes()));
    } catch (DamagedSnapshotException damaged) {
      return Optional.empty();
    }
  }

  /** Every item of {@code before} is in {@code now}, as it was or as a later write. */
  static void assertHolds(Replica now, Replica before, String where) {
    assertThat(now.join(before)).as(where + " went back or lost items").isEqualTo(now);
  }
}
