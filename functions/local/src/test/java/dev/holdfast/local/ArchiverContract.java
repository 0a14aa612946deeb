package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.archive.Archiver;
import dev.holdfast.archive.Leases;
import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.Samples;
import dev.holdfast.flow.Flows;
import dev.holdfast.local.FaultyHttpClient.Fault;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.ArchiveNote;
import dev.holdfast.session.Concurrency;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.Lease;
import dev.holdfast.session.Resume;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.ColdCopy;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.DamagedSnapshotException;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.SnapshotFile;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** The archiver on a real table's own stream. */
abstract class ArchiverContract {
  static final Duration WINDOW = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path files;

  final SessionId id = Samples.anySession();
  private final String table = "holdfast-test-" + UUID.randomUUID();
  private final FaultyHttpClient wire = new FaultyHttpClient(AwsClients.http());
  private final S3Client s3 = AwsClients.s3(stores().s3(), wire);
  final Place place = made();

  /** Skips the test where there are no such stores. */
  protected abstract Stores stores();

  /** Clients for those stores. */
  protected abstract Clients clients();

  private Place made() {
    Provisioning.table(clients().dynamoDb(), table);
    Provisioning.bucket(s3, table);
    return new Place(new DynamoHotStore(clients().dynamoDb(), table), new S3ColdStore(s3, table));
  }

  /** Both stores and the flows over them. */
  record Place(HotStore hot, ColdStore cold, Flows flows) {
    Place(HotStore hot, ColdStore cold) {
      this(hot, cold, flows(hot, cold));
    }

    private static Flows flows(HotStore hot, ColdStore cold) {
      InstantSource clock = InstantSource.system();
      Ulids ulids = new Ulids(clock, new CountingRandom(System.nanoTime()));
      return Flows.over(hot, cold, clock, Concurrency.virtualThreads(), ulids);
    }

    Revision save(SessionId id, String device, String text) {
      return Ground.saved(Ground.save(flows, id, device, "e" + text.hashCode(), text, null));
    }

    boolean covers(SessionId id, Revision revision) {
      ArchiveNote note = hot.partition(id).archive();
      return note != null && note.covered(VersionId.LATEST).equals(revision);
    }

    Replica coldItems(SessionId id) {
      return flows.copies().read(id).map(ColdCopy::replica).orElse(Replica.EMPTY);
    }

    List<String> overwritten(SessionId id) {
      return cold.points(id).stream().flatMap(point -> overwritten(id, point)).toList();
    }

    private Stream<String> overwritten(SessionId id, PointId point) {
      try {
        return SnapshotFile.read(id, cold.point(id, point).orElseThrow().bytes())
            .overwritten()
            .stream()
            .map(item -> new Resume(item).text());
      } catch (DamagedSnapshotException damaged) {
        throw new AssertionError(damaged);
      }
    }
  }

  @BeforeEach
  void soundWire() {
    wire.plan(sent -> null);
  }

  @AfterEach
  void close() {
    clients().dynamoDb().deleteTable(delete -> delete.tableName(table));
    s3.close();
    wire.close();
  }

  private StreamTail tail(Archiver archiver) {
    StreamPosition position = new StreamPosition(files.resolve("archived"));
    return new StreamTail(clients(), table, archiver, position, WINDOW);
  }

  StreamTail started() {
    StreamTail tail = tail(place.flows().archiver());
    tail.start();
    return tail;
  }

  @Test
  void aSaveReachesColdAndTheLoadSaysSo() {
    try (StreamTail _ = started()) {
      Revision saved = place.save(id, "a", "text");
      waitUntil(() -> place.covers(id, saved));
    }
    assertThat(place.coldItems(id)).isEqualTo(place.hot().partition(id).items());
  }

  @Test
  void closingArchivesWhatIsThere() {
    Revision saved = place.save(id, "a", "text");
    started().close();
    assertThat(place.covers(id, saved)).isTrue();
  }

  @Test
  void whatAnotherDeviceOverwroteUnseenIsInTheHistory() {
    place.save(id, "a", "one");
    place.save(id, "a", "two");
    place.save(id, "b", "three");
    place.save(id, "a", "four");
    started().close();
    // "one" was replaced by its own device.
    assertThat(place.overwritten(id)).containsExactlyInAnyOrder("two", "three");
  }

  @Test
  void aTailGoesOnWhereTheLastOneStopped() {
    place.save(id, "a", "one");
    place.save(id, "b", "two");
    started().close();
    place.save(id, "a", "three");
    Revision saved = place.save(id, "b", "four");
    wire.plan(sent -> null);
    started().close();
    assertThat(place.covers(id, saved)).isTrue();
    assertThat(place.overwritten(id)).containsExactlyInAnyOrder("one", "two", "three");
    // "two", "three" and one copy: the first batch is not archived again.
    assertThat(wire.reached("PutObject")).isEqualTo(3);
    wire.plan(sent -> null);
    started().close();
    assertThat(wire.reached("PutObject")).isZero();
  }

  @Test
  void itsOwnNotesWakeNobody() throws InterruptedException {
    try (StreamTail _ = started()) {
      Revision saved = place.save(id, "a", "text");
      waitUntil(() -> place.covers(id, saved));
      wire.plan(sent -> null);
      Thread.sleep(WINDOW.multipliedBy(10));
      assertThat(wire.reached("PutObject")).isZero();
      assertThat(wire.reached("GetObject")).isZero();
    }
  }

  @Test
  void removingALeaseThatIsNotOverWakesNobody() {
    Instant longAgo = Instant.now().minus(Leases.TERM).minusSeconds(60);
    place.hot().create(id, Fence.created(longAgo), List.of(Samples.resume("text", 5)));
    place.hot().putLease(id, new Lease(Instant.now().plusSeconds(600), false));
    started().close();
    clients()
        .dynamoDb()
        .deleteItem(delete ->
            delete
                .tableName(table)
                .key(
                    Map.of(
                        "sessionId", AttributeValue.fromS(id.toString()),
                        "itemKey", AttributeValue.fromS("lease"))));
    started().close();
    assertThat(fence()).isEqualTo(Fence.State.HOT);
  }

  Fence.@Nullable State fence() {
    Fence fence = place.hot().partition(id).fence();
    return fence == null ? null : fence.state();
  }

  @Test
  void aColdStoreThatFailsForAWhileIsTriedAgain() {
    place.save(id, "a", "one");
    Revision saved = place.save(id, "b", "two");
    wire.plan(sent -> sent.number() < 2 ? Fault.BROKEN : null);
    try (StreamTail _ = started()) {
      waitUntil(() -> place.covers(id, saved));
    }
    assertThat(place.overwritten(id)).containsExactly("one");
  }

  @Test
  void closingWhileTheColdStoreFailsLeavesTheChangesToTheNextStart() {
    place.save(id, "a", "one");
    Revision saved = place.save(id, "b", "two");
    wire.plan(sent -> Fault.DENIED);
    try (StreamTail _ = started()) {
      waitUntil(() -> wire.failed() != null);
    }
    wire.plan(sent -> null);
    assertThat(place.cold().points(id)).isEmpty();
    started().close();
    assertThat(place.covers(id, saved)).isTrue();
    assertThat(place.overwritten(id)).containsExactly("one");
  }

  @Test
  void whatIsSetAsideIsFoundByTheSweep() {
    SessionId other = Samples.anySession();
    Revision saved = place.save(id, "a", "text");
    wire.plan(sent -> Fault.DENIED);
    try (StreamTail _ = started()) {
      waitUntil(() -> Files.exists(files.resolve("archived")));
      wire.plan(sent -> null);
      Revision later = place.save(other, "a", "later");
      waitUntil(() -> place.covers(other, later));
    }
    assertThat(place.covers(id, saved)).isFalse();
    assertThat(place.flows().sweep().run().failed()).isZero();
    assertThat(place.covers(id, saved)).isTrue();
    assertThat(place.coldItems(id)).isEqualTo(place.hot().partition(id).items());
  }

  @Test
  void aStrangeRowHoldsUpNothing() {
    clients()
        .dynamoDb()
        .putItem(put ->
            put.tableName(table)
                .item(
                    Map.of(
                        "sessionId", AttributeValue.fromS("no session"),
                        "itemKey", AttributeValue.fromS("resume#latest"))));
    Revision saved = place.save(id, "a", "text");
    started().close();
    assertThat(place.covers(id, saved)).isTrue();
  }

  @Test
  void itemsOfEveryTypePassThroughTheStream() {
    place.save(id, "a", Samples.allOfUnicode());
    Item item =
        Item.of(new dev.holdfast.replica.ItemKey("future#1"), new Revision(7), Samples.everyType());
    place.hot().putUnlessNewer(id, item);
    started().close();
    assertThat(place.coldItems(id)).isEqualTo(place.hot().partition(id).items());
    assertThat(place.coldItems(id).find(item.key())).contains(item);
  }

  static void waitUntil(BooleanSupplier reached) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
      try {
        Thread.sleep(20);
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    }
  }
}
