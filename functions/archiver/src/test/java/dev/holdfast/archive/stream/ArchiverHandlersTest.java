package dev.holdfast.archive.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import dev.holdfast.archive.Sweep;
import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.fake.ManualClock;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Fence;
import dev.holdfast.session.Resume;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.snapshot.DamagedSnapshotException;
import dev.holdfast.snapshot.PointId;
import dev.holdfast.snapshot.Snapshot;
import dev.holdfast.snapshot.SnapshotFile;
import io.micronaut.context.ApplicationContext;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The archiver's entries, with records in the form in which Lambda hands them over. */
class ArchiverHandlersTest {
  private static final Context CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("getAwsRequestId")) {
                  return "request-1";
                }
                throw new AssertionError("nobody needs " + method);
              });

  private final InMemoryHotStore hot = new InMemoryHotStore();
  private final PartlyBroken cold = new PartlyBroken();
  private final ManualClock clock = ManualClock.tickingFrom(ManualClock.START);
  private final ApplicationContext context =
      ApplicationContext.builder().banner(false).singletons(hot, cold, clock).build().start();
  private final StreamHandler handler = new StreamHandler(context);
  private final SessionId id = Samples.anySession();
  private int sequence = 100;

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void anItemOfEveryTypeReachesColdAsItIs() {
    Item item = Item.of(new ItemKey("future#1"), new Revision(200), Samples.everyType());
    assertThat(failed(event(record(id, null, item)))).isEmpty();
    assertThat(coldItems(id).find(item.key())).contains(item);
  }

  @Test
  void aTombstoneReachesCold() {
    Item item = Item.tombstone(new ItemKey("version#1"), new Revision(7));
    assertThat(failed(event(record(id, null, item)))).isEmpty();
    assertThat(coldItems(id).find(item.key())).contains(item);
  }

  @Test
  void aRevisionMayBeWrittenInAnyForm() {
    DynamodbStreamRecord record = record(id, null, Samples.resume("text", 200));
    record.getDynamodb().getNewImage().put("rev", new AttributeValue().withN("2E+2"));
    assertThat(failed(event(record))).isEmpty();
    assertThat(coldItems(id)).isEqualTo(Replica.of(List.of(Samples.resume("text", 200))));
  }

  @Test
  void aTextThatWasOverwrittenUnseenIsInTheHistory() {
    DynamodbStreamRecord record = record(id, saved("one", "a", 5), blind("two", "b", 6));
    assertThat(failed(event(record))).isEmpty();
    assertThat(cold.points(id).stream().flatMap(point -> overwritten(id, point).stream()))
        .containsExactly(saved("one", "a", 5));
  }

  @Test
  void removalsChangeNothing() {
    DynamodbStreamRecord removed = record(id, Samples.resume("text", 5), null);
    removed.setEventName("REMOVE");
    assertThat(failed(event(removed))).isEmpty();
    assertThat(cold.writes()).isZero();
  }

  @Test
  void theArchiversOwnNotesWakeNobody() {
    List<DynamodbStreamRecord> notes = new ArrayList<>();
    for (String key : List.of("fence", "archive", "lease", "pairing#1")) {
      notes.add(record(id, null, Item.of(new ItemKey(key), new Revision(5), Map.of())));
    }
    assertThat(failed(event(notes.toArray(DynamodbStreamRecord[]::new)))).isEmpty();
    assertThat(cold.writes()).isZero();
    assertThat(hot.changes()).isEmpty();
  }

  @Test
  void ofEachSessionThatFailedTheFirstRecordIsDeliveredAgain() {
    SessionId broken = Samples.anySession();
    SessionId alsoBroken = Samples.anySession();
    cold.broken.addAll(Set.of(broken, alsoBroken));
    DynamodbEvent event =
        event(
            record(id, null, Samples.resume("one", 5)),
            record(broken, null, Samples.resume("one", 5)),
            record(id, null, Samples.resume("two", 6)),
            record(alsoBroken, null, Samples.resume("one", 5)),
            record(broken, null, Samples.resume("two", 6)),
            record(id, null, Samples.resume("three", 7)));
    assertThat(failed(event)).containsExactlyInAnyOrder("101", "103");
    assertThat(coldItems(id)).isEqualTo(Replica.of(List.of(Samples.resume("three", 7))));
    cold.broken.clear();
    assertThat(failed(event)).isEmpty();
    assertThat(coldItems(broken)).isEqualTo(Replica.of(List.of(Samples.resume("two", 6))));
    assertThat(coldItems(id)).isEqualTo(Replica.of(List.of(Samples.resume("three", 7))));
  }

  @Test
  void aRecordThatCannotBeReadIsReportedAndHoldsUpNobody() {
    DynamodbStreamRecord strange = record(id, null, Samples.resume("strange", 9));
    strange.getDynamodb().getNewImage().remove("sessionId");
    DynamodbStreamRecord empty = record(id, null, null);
    DynamodbEvent event = event(strange, record(id, null, Samples.resume("text", 5)), empty);
    assertThat(failed(event)).containsExactlyInAnyOrder("100", "101");
    assertThat(coldItems(id)).isEqualTo(Replica.of(List.of(Samples.resume("text", 5))));
  }

  @Test
  void theSweepBringsWhatNoRecordTold() {
    hot.create(
        id,
        Fence.created(ManualClock.START),
        List.of(Samples.session(new Revision(5), null), Samples.resume("text", 5)));
    SessionId broken = Samples.anySession();
    hot.putUnlessNewer(broken, Samples.resume("text", 5));
    cold.broken.add(broken);
    SweepHandler sweep = new SweepHandler(context);
    assertThat(sweep.handleRequest(Map.of("source", "aws.scheduler"), CONTEXT))
        .isEqualTo(new Sweep.Result(2, 1, 1, 1));
    assertThat(coldItems(id)).isEqualTo(hot.partition(id).items());
    cold.broken.clear();
    assertThat(sweep.handleRequest(Map.of(), CONTEXT).failed()).isZero();
    assertThat(coldItems(broken)).isEqualTo(hot.partition(broken).items());
  }

  @Test
  void askedForAllTheSweepBringsBackWhatColdHasLost() {
    long anHourAgo = Instant.now().minusSeconds(3600).toEpochMilli();
    hot.create(
        id,
        Fence.created(ManualClock.START),
        List.of(Samples.session(new Revision(anHourAgo), null), Samples.resume("text", anHourAgo)));
    SweepHandler sweep = new SweepHandler(context);
    sweep.handleRequest(Map.of(), CONTEXT);
    cold.store = new InMemoryColdStore();
    assertThat(sweep.handleRequest(Map.of(), CONTEXT).joined()).isZero();
    assertThat(cold.latest(id)).isEmpty();
    assertThat(sweep.handleRequest(Map.of("all", true), CONTEXT).joined()).isEqualTo(1);
    assertThat(coldItems(id)).isEqualTo(hot.partition(id).items());
  }

  private List<String> failed(DynamodbEvent event) {
    return handler.handleRequest(event, CONTEXT).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }

  private static DynamodbEvent event(DynamodbStreamRecord... records) {
    DynamodbEvent event = new DynamodbEvent();
    event.setRecords(List.of(records));
    return event;
  }

  private DynamodbStreamRecord record(SessionId id, @Nullable Item before, @Nullable Item after) {
    StreamRecord images = new StreamRecord();
    images.setSequenceNumber(Integer.toString(sequence++));
    if (before != null) {
      images.setOldImage(image(id, before));
    }
    if (after != null) {
      images.setNewImage(image(id, after));
    }
    DynamodbStreamRecord record = new DynamodbStreamRecord();
    record.setEventName(before == null ? "INSERT" : "MODIFY");
    record.setDynamodb(images);
    return record;
  }

  private static Map<String, AttributeValue> image(SessionId id, Item item) {
    Map<String, AttributeValue> image = images(item.fields());
    image.put("sessionId", new AttributeValue().withS(id.toString()));
    image.put("itemKey", new AttributeValue().withS(item.key().value()));
    image.put("rev", new AttributeValue().withN(item.revision().toString()));
    if (item.deleted()) {
      image.put("deleted", new AttributeValue().withBOOL(true));
    }
    return image;
  }

  private static Map<String, AttributeValue> images(Map<String, Value> fields) {
    Map<String, AttributeValue> images = new HashMap<>();
    fields.forEach((name, value) -> images.put(name, image(value)));
    return images;
  }

  private static AttributeValue image(Value value) {
    AttributeValue image = new AttributeValue();
    return switch (value) {
      case Value.Text(String text) -> image.withS(text);
      case Value.Num(BigDecimal number) -> image.withN(number.toString());
      case Value.Flag(boolean flag) -> image.withBOOL(flag);
      case Value.Nothing() -> image.withNULL(true);
      case Value.Bytes bytes -> image.withB(ByteBuffer.wrap(bytes.toArray()));
      case Value.Sequence sequence ->
          image.withL(sequence.values().stream().map(ArchiverHandlersTest::image).toList());
      case Value.Fields fields -> image.withM(images(fields.values()));
      case Value.TextSet set -> image.withSS(List.copyOf(set.values()));
      case Value.NumSet set ->
          image.withNS(set.values().stream().map(BigDecimal::toString).toList());
      case Value.BytesSet set ->
          image.withBS(
              set.base64().stream()
                  .map(base64 -> ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
                  .toList());
    };
  }

  private static Item saved(String text, String device, long revision) {
    return Samples.resume(text, revision)
        .with(new Revision(revision), Map.of(Resume.DEVICE, Value.of(device)));
  }

  private static Item blind(String text, String device, long revision) {
    return saved(text, device, revision)
        .with(new Revision(revision), Map.of(Resume.BLIND, Value.of(true)));
  }

  private Replica coldItems(SessionId id) {
    Replica items = snapshot(id, cold.latest(id).orElseThrow()).whole();
    return items == null ? Replica.EMPTY : items;
  }

  private List<Item> overwritten(SessionId id, PointId point) {
    return snapshot(id, cold.point(id, point).orElseThrow()).overwritten();
  }

  private static Snapshot snapshot(SessionId id, ColdStore.StoredFile file) {
    try {
      return SnapshotFile.read(id, file.bytes());
    } catch (DamagedSnapshotException damaged) {
      throw new AssertionError(damaged);
    }
  }

  /** A cold store that gives no answer about some sessions. */
  private static final class PartlyBroken implements ColdStore {
    private InMemoryColdStore store = new InMemoryColdStore();
    private final Set<SessionId> broken = new HashSet<>();

    private InMemoryColdStore about(SessionId id) {
      if (broken.contains(id)) {
        throw new StoreUnavailableException("broken by the test");
      }
      return store;
    }

    int writes() {
      return store.writes();
    }

    @Override
    public Optional<StoredFile> latest(SessionId id) {
      return about(id).latest(id);
    }

    @Override
    public boolean putLatest(SessionId id, byte[] bytes, @Nullable String seen) {
      return about(id).putLatest(id, bytes, seen);
    }

    @Override
    public void putPoint(SessionId id, PointId point, byte[] bytes) {
      about(id).putPoint(id, point, bytes);
    }

    @Override
    public List<PointId> points(SessionId id) {
      return about(id).points(id);
    }

    @Override
    public Optional<StoredFile> point(SessionId id, PointId point) {
      return about(id).point(id, point);
    }

    @Override
    public Optional<byte[]> pointHead(SessionId id, PointId point, int bytes) {
      return about(id).pointHead(id, point, bytes);
    }

    @Override
    public void probe() {
      store.probe();
    }
  }
}
