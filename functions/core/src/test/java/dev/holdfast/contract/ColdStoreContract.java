package dev.holdfast.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.ManualClock;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.PointId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every cold store must do. */
public abstract class ColdStoreContract {
  private final SessionId id = Samples.anySession();
  private final Ulids ulids = CountingRandom.ulids(ManualClock.standing(), 1);
  private ColdStore store;

  /** The store to test. It may hold other sessions. */
  protected abstract ColdStore store();

  @BeforeEach
  void connect() {
    store = store();
  }

  @Test
  void whatIsMissingIsToldAsMissing() {
    assertThat(store.latest(id)).isEmpty();
    assertThat(store.points(id)).isEmpty();
    assertThat(store.point(id, new PointId(ulids.next()))).isEmpty();
  }

  @Test
  void createsLatestOnlyWhereThereIsNone() {
    assertThat(store.putLatest(id, bytes("one"), null)).isTrue();
    assertThat(store.putLatest(id, bytes("two"), null)).isFalse();
    assertThat(latest()).isEqualTo("one");
  }

  @Test
  void replacesLatestOnlyWhereItIsWhatWasSeen() {
    store.putLatest(id, bytes("one"), null);
    String first = tag();
    assertThat(store.putLatest(id, bytes("two"), first)).isTrue();
    assertThat(store.putLatest(id, bytes("three"), first)).isFalse();
    assertThat(latest()).isEqualTo("two");
    assertThat(store.putLatest(id, bytes("three"), tag())).isTrue();
    assertThat(latest()).isEqualTo("three");
  }

  @Test
  void doesNotReplaceALatestThatIsGone() {
    store.putLatest(id, bytes("one"), null);
    assertThat(store.putLatest(Samples.anySession(), bytes("two"), tag())).isFalse();
  }

  @Test
  void theTagChangesWithTheContentAndOnlyWithIt() {
    store.putLatest(id, bytes("one"), null);
    String first = tag();
    assertThat(tag()).isEqualTo(first);
    store.putLatest(id, bytes("two"), first);
    assertThat(tag()).isNotEqualTo(first);
  }

  @Test
  void ofManyWhoReplaceOneLatestOneSucceeds() throws Exception {
    store.putLatest(id, bytes("one"), null);
    String seen = tag();
    assertThat(atOnce(writer -> store.putLatest(id, bytes("by " + writer), seen)))
        .filteredOn(mine -> mine)
        .hasSize(1);
  }

  @Test
  void ofManyWhoCreateOneSucceeds() throws Exception {
    assertThat(atOnce(writer -> store.putLatest(id, bytes("by " + writer), null)))
        .filteredOn(mine -> mine)
        .hasSize(1);
  }

  @Test
  void tellsPointsTheOldestFirst() {
    List<PointId> points = new ArrayList<>();
    for (int number = 0; number < 12; number++) {
      points.add(new PointId(ulids.next()));
    }
    List<PointId> shuffled = new ArrayList<>(points);
    Collections.shuffle(shuffled, new Random(3));
    shuffled.forEach(point -> store.putPoint(id, point, bytes("at " + point)));
    assertThat(store.points(id)).isEqualTo(points);
    assertThat(store.points(Samples.anySession())).isEmpty();
    assertThat(store.latest(id)).isEmpty();
    for (PointId point : points) {
      assertThat(text(store.point(id, point).orElseThrow())).isEqualTo("at " + point);
    }
  }

  @Test
  void neverRewritesAPoint() {
    PointId point = new PointId(ulids.next());
    store.putPoint(id, point, bytes("first"));
    store.putPoint(id, point, bytes("second"));
    assertThat(text(store.point(id, point).orElseThrow())).isEqualTo("first");
  }

  @Test
  void keepsFiveMegabytesByteForByte() {
    byte[] large = new byte[5 << 20];
    new Random(5).nextBytes(large);
    PointId point = new PointId(ulids.next());
    assertThat(store.putLatest(id, large, null)).isTrue();
    store.putPoint(id, point, large);
    assertThat(store.latest(id).orElseThrow().bytes()).isEqualTo(large);
    assertThat(store.point(id, point).orElseThrow().bytes()).isEqualTo(large);
  }

  @Test
  void readsTheHeadOfAPointAndAllOfAShorterOne() {
    PointId point = new PointId(ulids.next());
    store.putPoint(id, point, bytes("0123456789"));
    assertThat(store.pointHead(id, point, 4)).contains(bytes("0123"));
    assertThat(store.pointHead(id, point, 10)).contains(bytes("0123456789"));
    assertThat(store.pointHead(id, point, 2_048)).contains(bytes("0123456789"));
    PointId empty = new PointId(ulids.next());
    store.putPoint(id, empty, new byte[0]);
    assertThat(store.pointHead(id, empty, 4)).contains(new byte[0]);
    assertThat(store.pointHead(id, new PointId(ulids.next()), 4)).isEmpty();
  }

  @Test
  void aStoreThatIsThereAnswersAProbe() {
    store.probe();
  }

  private interface Write {
    boolean by(int writer);
  }

  private static List<Boolean> atOnce(Write write) throws Exception {
    List<Callable<Boolean>> writers =
        IntStream.range(0, 6).<Callable<Boolean>>mapToObj(i -> () -> write.by(i)).toList();
    List<Boolean> results = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Boolean> future : threads.invokeAll(writers)) {
        results.add(future.get());
      }
    }
    return results;
  }

  private String tag() {
    return store.latest(id).orElseThrow().tag();
  }

  private String latest() {
    return text(store.latest(id).orElseThrow());
  }

  private static String text(ColdStore.StoredFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
