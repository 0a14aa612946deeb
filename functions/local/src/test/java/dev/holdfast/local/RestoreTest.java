package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.archive.SnapshotOutcome;
import dev.holdfast.chat.Answer;
import dev.holdfast.chat.Question;
import dev.holdfast.chat.TurnId;
import dev.holdfast.chat.TurnStart;
import dev.holdfast.fake.CountingRandom;
import dev.holdfast.fake.Samples;
import dev.holdfast.flow.Flows;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.ItemKey;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Concurrency;
import dev.holdfast.session.DeviceId;
import dev.holdfast.session.EditId;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a snapshot held comes back item for item after the hot store lost it all. */
class RestoreTest {
  private static final DynamoDbClient CLIENT = SharedStores.clients().dynamoDb();
  private static final String TABLE = SharedStores.newTable();
  private static final HotStore HOT = new DynamoHotStore(CLIENT, TABLE);
  private static final ColdStore COLD =
      new S3ColdStore(SharedStores.clients().s3(), SharedStores.newBucket());
  private static final InstantSource CLOCK = InstantSource.system();
  private static final Flows FLOWS =
      Flows.over(
          HOT,
          COLD,
          CLOCK,
          Concurrency.virtualThreads(),
          new Ulids(CLOCK, new CountingRandom(System.nanoTime())));

  private static final int[] LIMITS = {0x80, 0x80, 0x80, 0x3000, 0x10000, 0x110000};

  record Told(String question, String answer) {}

  /** What somebody does with a session. */
  record Story(List<String> texts, List<Told> chat, List<Item> unknown) {}

  @Property(tries = 25, shrinking = ShrinkingMode.OFF)
  void whatWasSnapshottedComesBackItemForItem(@ForAll("stories") Story story) {
    SessionId id = Samples.anySession();
    for (int number = 0; number < story.texts().size(); number++) {
      DeviceId device = new DeviceId("device" + number % 3);
      EditId edit = new EditId("e" + number);
      Ground.saved(
          FLOWS
              .saves()
              .save(id, Caller.WITHOUT_KEY, story.texts().get(number), device, edit, null));
    }
    chat(id, story.chat());
    story.unknown().forEach(item -> HOT.putUnlessNewer(id, item));
    comesBack(id, story.texts().isEmpty() ? "" : story.texts().getLast());
  }

  @Test
  void fiveHundredTurnsAndAMegabyteComeBack() {
    SessionId id = Samples.anySession();
    Ground.saved(
        FLOWS
            .saves()
            .save(
                id,
                Caller.WITHOUT_KEY,
                Samples.textOfBytes(200 << 10),
                new DeviceId("a"),
                new EditId("e"),
                null));
    for (int number = 0; number < 500; number++) {
      String order = "0000000%03dG000000000000001".formatted(number);
      HOT.putUnlessNewer(id, Samples.turn(order, Samples.textOfBytes(1_700), number + 1L));
    }
    comesBack(id, Samples.textOfBytes(200 << 10));
    assertThat(COLD.latest(id).orElseThrow().bytes().length).isGreaterThan(1_000_000);
  }

  private static void comesBack(SessionId id, String text) {
    assertThat(FLOWS.snapshots().take(id, Caller.WITHOUT_KEY))
        .isInstanceOf(SnapshotOutcome.Taken.class);
    Replica before = HOT.partition(id).items();
    loseHot(id);
    assertThat(HOT.partition(id).items().isEmpty()).isTrue();
    LoadOutcome.Loaded loaded =
        (LoadOutcome.Loaded) FLOWS.sessions().load(id, VersionId.LATEST, Caller.WITHOUT_KEY);
    assertThat(loaded.rehydratedIn()).isNotNull();
    assertThat(loaded.resume().text()).isEqualTo(text);
    assertThat(HOT.partition(id).items()).isEqualTo(before);
  }

  private static void chat(SessionId id, List<Told> chat) {
    for (int number = 0; number < chat.size(); number++) {
      Told told = chat.get(number);
      Question question = new Question(told.question(), "star", told.answer());
      TurnStart start =
          FLOWS.chat().begin(id, Caller.WITHOUT_KEY, new TurnId("t" + number), question);
      Answer answer =
          new Answer(told.answer(), told.question(), "offline", "rules", 1, 2, List.of());
      FLOWS.chat().finish(id, ((TurnStart.Begun) start).turn(), answer);
    }
  }

  /** Every row, bookkeeping too. */
  private static void loseHot(SessionId id) {
    Map<String, AttributeValue> session = Map.of(":id", AttributeValue.fromS(id.toString()));
    CLIENT
        .queryPaginator(query ->
            query
                .tableName(TABLE)
                .keyConditionExpression("sessionId = :id")
                .projectionExpression("sessionId, itemKey")
                .expressionAttributeValues(session)
                .consistentRead(true))
        .items()
        .forEach(key -> CLIENT.deleteItem(delete -> delete.tableName(TABLE).key(key)));
  }

  @Provide
  Arbitrary<Story> stories() {
    Arbitrary<Told> told = Combinators.combine(texts(2_000), texts(2_000)).as(Told::new);
    return Combinators.combine(
            texts(20_000).list().ofMaxSize(5), told.list().ofMaxSize(15), unknown())
        .as(Story::new);
  }

  /** Of every plane, without lone surrogates, which the front refuses. */
  private static Arbitrary<String> texts(int length) {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, length))
        .as((seed, size) -> {
          Random random = new Random(seed);
          StringBuilder text = new StringBuilder();
          while (text.length() < size) {
            int limit = LIMITS[random.nextInt(LIMITS.length)];
            int point = random.nextInt(limit);
            if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
              text.appendCodePoint(point);
            }
          }
          return text.toString();
        });
  }

  /** Items of kinds this release does not know, and tombstones. */
  private static Arbitrary<List<Item>> unknown() {
    Arbitrary<Item> items =
        Combinators.combine(
                Arbitraries.integers().between(1, 40),
                Arbitraries.longs().between(1, 1L << 50),
                Arbitraries.of(true, false))
            .as((name, revision, deleted) ->
                deleted
                    ? Item.tombstone(new ItemKey("gone#" + name), new Revision(revision))
                    : Item.of(
                        new ItemKey("future#" + name),
                        new Revision(revision),
                        Samples.everyType()));
    return items.list().ofMaxSize(10).map(ArrayList::new);
  }
}
