package dev.holdfast.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.ManualClock;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Ulids;
import dev.holdfast.snapshot.ColdCopies.HotItems;
import dev.holdfast.snapshot.ColdCopies.Joined;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColdCopiesTest {
  private static final SessionId ID = Samples.session(1);
  private static final Item OLD = Samples.resume("old", 5);
  private static final Item NEW = Samples.resume("new", 9);
  private static final Item TURN = Samples.turn("01", "why?", 3);

  private final InMemoryColdStore store = new InMemoryColdStore();
  private final ManualClock clock = ManualClock.standing();
  private final Ulids ulids = CountingRandom.ulids(clock, 1);
  private final ColdCopies copies = new ColdCopies(store, clock, ulids);

  @Test
  void aSessionWithoutAnyFileIsEmptyInCold() {
    assertThat(copies.read(ID)).isEmpty();
  }

  @Test
  void joinsAPartIntoTheCopy() {
    join(Reason.AUTOMATIC, OLD, TURN);
    Joined joined = copies.join(ID, replica(NEW), Reason.AUTOMATIC, ColdCopiesTest::notAsked);
    assertThat(joined.copy().replica()).isEqualTo(replica(NEW, TURN));
    assertThat(read()).isEqualTo(replica(NEW, TURN));
  }

  @Test
  void anAutomaticPointIsKeptAtMostEveryTenMinutes() {
    assertThat(join(Reason.AUTOMATIC, OLD).point()).isNotNull();
    clock.advance(ColdCopies.POINT_INTERVAL.minusMillis(1));
    assertThat(join(Reason.AUTOMATIC, NEW).point()).isNull();
    clock.advance(Duration.ofMillis(1));
    assertThat(join(Reason.AUTOMATIC, TURN).point()).isNotNull();
    assertThat(join(Reason.AUTOMATIC, Samples.turn("02", "x", 4)).point()).isNull();
    assertThat(store.points(ID)).hasSize(2);
  }

  @Test
  void nothingNewIsNotWritten() {
    join(Reason.AUTOMATIC, NEW);
    int writes = store.writes();
    clock.advance(Duration.ofHours(1));
    join(Reason.AUTOMATIC, OLD);
    join(Reason.AUTOMATIC, NEW);
    assertThat(store.writes()).isEqualTo(writes);
  }

  @Test
  void aManualPointIsKeptAlwaysAndHoldsTheWhole() throws Exception {
    join(Reason.AUTOMATIC, OLD, TURN);
    PointId point = point(join(Reason.MANUAL, NEW));
    assertThat(snapshot(point).whole()).isEqualTo(replica(NEW, TURN));
    assertThat(snapshot(point).reason()).isEqualTo("manual");
    assertThat(point(join(Reason.MANUAL, NEW))).isNotEqualTo(point);
  }

  @Test
  void aMissingLatestIsRecoveredFromTheNewestPoint() {
    join(Reason.MANUAL, OLD);
    clock.advance(Duration.ofMinutes(1));
    join(Reason.MANUAL, NEW, TURN);
    store.removeLatest(ID);
    assertThat(read()).isEqualTo(replica(NEW, TURN));
  }

  @Test
  void aDamagedLatestIsRecoveredFromTheNewestSoundPoint() {
    join(Reason.MANUAL, OLD);
    clock.advance(Duration.ofMinutes(1));
    PointId newest = point(join(Reason.MANUAL, NEW, TURN));
    damageLatest();
    assertThat(read()).isEqualTo(replica(NEW, TURN));
    store.spoilPoint(ID, newest, ColdCopiesTest::damaged);
    assertThat(read()).isEqualTo(replica(OLD));
  }

  @Test
  void overwrittenTextsAreRecoveredToo() {
    join(Reason.MANUAL, OLD, TURN);
    clock.advance(Duration.ofMinutes(1));
    keepOverwritten(NEW);
    store.removeLatest(ID);
    assertThat(read()).isEqualTo(replica(NEW, TURN));
    store.points(ID).stream()
        .limit(1)
        .forEach(point -> store.spoilPoint(ID, point, ColdCopiesTest::damaged));
    assertThat(read()).isEqualTo(replica(NEW));
  }

  @Test
  void whereEveryFileIsDamagedTheSessionIsNotEmptyButUnavailable() {
    PointId point = point(join(Reason.MANUAL, OLD));
    store.spoilPoint(ID, point, ColdCopiesTest::damaged);
    damageLatest();
    assertUnavailable();
    store.removeLatest(ID);
    assertUnavailable();
  }

  @Test
  void aWholeHotSessionHealsADamagedLatest() {
    join(Reason.AUTOMATIC, OLD);
    damageLatest();
    copies.join(ID, replica(TURN), Reason.AUTOMATIC, () -> hot(true, NEW, TURN));
    assertThat(read()).isEqualTo(replica(NEW, TURN));
    assertThat(copies.read(ID).orElseThrow().origin()).isEqualTo(ColdCopy.Origin.LATEST);
  }

  @Test
  void whereNothingIsSoundARemnantDoesNotPassForTheWhole() {
    PointId point = point(join(Reason.MANUAL, OLD, TURN));
    store.spoilPoint(ID, point, ColdCopiesTest::damaged);
    damageLatest();
    int writes = store.writes();
    assertThatThrownBy(() -> copies.join(ID, replica(NEW), Reason.AUTOMATIC, () -> hot(false, NEW)))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(store.writes()).isEqualTo(writes);
    copies.join(ID, replica(NEW), Reason.AUTOMATIC, () -> hot(true, NEW, TURN));
    assertThat(read()).isEqualTo(replica(NEW, TURN));
  }

  @Test
  void aPartIsNeverWrittenAsTheFirstWhole() {
    copies.join(ID, replica(NEW), Reason.AUTOMATIC, () -> hot(true, OLD, TURN));
    assertThat(read()).isEqualTo(replica(NEW, TURN));
  }

  @Test
  void aFileThatNeedsANewerReaderIsLeftAlone() {
    join(Reason.MANUAL, OLD);
    store.spoilLatest(ID, SnapshotFileTest::tooNew);
    String tag = store.latest(ID).orElseThrow().tag();
    int writes = store.writes();
    assertUnavailable();
    assertThatThrownBy(() -> copies.join(ID, replica(NEW), Reason.MANUAL, () -> hot(true, NEW)))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(store.writes()).isEqualTo(writes);
    assertThat(store.latest(ID).orElseThrow().tag()).isEqualTo(tag);
  }

  @Test
  void aPointThatNeedsANewerReaderIsNotPassedOver() {
    PointId point = point(join(Reason.MANUAL, OLD));
    store.spoilPoint(ID, point, SnapshotFileTest::tooNew);
    store.removeLatest(ID);
    assertUnavailable();
  }

  private Joined join(Reason reason, Item... items) {
    return copies.join(ID, replica(items), reason, () -> hot(true, items));
  }

  private void keepOverwritten(Item item) {
    Snapshot snapshot = Snapshot.replaced(ID, clock.instant(), Reason.OVERWRITTEN, item);
    store.putPoint(ID, new PointId(ulids.next()), SnapshotFile.write(snapshot));
  }

  private Replica read() {
    return copies.read(ID).orElseThrow().replica();
  }

  private Snapshot snapshot(PointId point) throws DamagedSnapshotException {
    return SnapshotFile.read(ID, store.point(ID, point).orElseThrow().bytes());
  }

  private void assertUnavailable() {
    assertThatThrownBy(() -> copies.read(ID)).isInstanceOf(StoreUnavailableException.class);
  }

  private void damageLatest() {
    store.spoilLatest(ID, ColdCopiesTest::damaged);
  }

  private static byte[] damaged(byte[] bytes) {
    bytes[bytes.length - 9] ^= 1;
    return bytes;
  }

  private static PointId point(Joined joined) {
    PointId point = joined.point();
    assertThat(point).isNotNull();
    return point;
  }

  private static HotItems notAsked() {
    throw new AssertionError("a sound copy needs no help of the hot store");
  }

  private static HotItems hot(boolean proven, Item... items) {
    return new HotItems(replica(items), proven);
  }

  private static Replica replica(Item... items) {
    return Replica.of(List.of(items));
  }
}
