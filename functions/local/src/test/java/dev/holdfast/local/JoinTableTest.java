package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.fake.Samples;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotStore;
import dev.holdfast.snapshot.ColdCopies;
import dev.holdfast.snapshot.ColdCopy;
import dev.holdfast.snapshot.ColdStore;
import dev.holdfast.store.dynamodb.DynamoHotStore;
import dev.holdfast.store.s3.S3ColdStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table restored from a point in time, and the one that people go on working with. */
class JoinTableTest {
  private static final Item SESSION = Samples.session(new Revision(5), null);
  private static final Instant THEN = Instant.ofEpochMilli(5);

  private final HotStore restored = table();
  private final HotStore hot = table();
  private final Services services =
      Services.over(
          hot,
          new S3ColdStore(SharedStores.s3(), SharedStores.newBucket()),
          Duration.ofDays(30),
          Duration.ZERO);
  private final SessionId id = Samples.anySession();

  private static HotStore table() {
    return new DynamoHotStore(SharedStores.dynamoDb(), SharedStores.newTable());
  }

  @Test
  void whatIsMissingComesBackAndWhatIsNewerStays() {
    Item turn = Samples.turn("00000000G00000000000000001", "asked", 7);
    restored.create(id, Fence.created(THEN), List.of(SESSION, Samples.resume("old", 6), turn));
    hot.create(id, Fence.created(THEN), List.of(SESSION, Samples.resume("new", 8)));
    assertThat(join()).contains("1 sessions seen, 1 with items, 0 failed");
    Replica all = Replica.of(List.of(SESSION, Samples.resume("new", 8), turn));
    assertThat(hot.partition(id).items()).isEqualTo(all);
    assertThat(cold().join(all)).isEqualTo(all);
    assertThat(cold().find(turn.key())).contains(turn);
  }

  @Test
  void aSessionThatIsGoneFromTheTableComesBackByTheBucket() {
    restored.create(id, Fence.created(THEN), List.of(SESSION, Samples.resume("old", 6)));
    join();
    assertThat(hot.partition(id).fence()).isNull();
    assertThat(cold()).isEqualTo(restored.partition(id).items());
  }

  @Test
  void aSessionThatIsBeingBroughtBackGetsTheItemsToo() {
    Item turn = Samples.turn("00000000G00000000000000001", "asked", 7);
    restored.create(id, Fence.created(THEN), List.of(SESSION, turn));
    hot.create(id, new Fence(Fence.State.FILLING, new Revision(6), null), List.of(SESSION));
    join();
    assertThat(hot.partition(id).items().find(turn.key())).contains(turn);
  }

  @Test
  void whatItsOwnerErasedStaysErased() {
    restored.create(id, Fence.created(THEN), List.of(SESSION, Samples.resume("old", 6)));
    hot.create(id, new Fence(Fence.State.ERASED, new Revision(6), null), List.of(SESSION));
    assertThat(join()).contains("1 sessions seen, 0 with items, 0 failed");
    assertThat(services.copies().read(id)).isEmpty();
  }

  @Test
  void doingItTwiceChangesNothing() {
    restored.create(id, Fence.created(THEN), List.of(SESSION, Samples.resume("old", 6)));
    hot.create(id, Fence.created(THEN), List.of(SESSION));
    join();
    Replica once = hot.partition(id).items();
    join();
    assertThat(hot.partition(id).items()).isEqualTo(once).isEqualTo(cold());
  }

  @Test
  void theRestoredTableStaysAsItWas() {
    restored.create(id, Fence.created(THEN), List.of(SESSION, Samples.resume("old", 6)));
    hot.create(id, Fence.created(THEN), List.of(SESSION, Samples.resume("new", 8)));
    Replica before = restored.partition(id).items();
    join();
    assertThat(restored.partition(id).items()).isEqualTo(before);
  }

  @Test
  void aSessionThatFailsIsNamedAndHoldsUpNoOther() {
    SessionId broken = Samples.anySession();
    InMemoryHotStore from = new InMemoryHotStore();
    from.create(broken, Fence.created(THEN), List.of(SESSION, Samples.resume("a", 6)));
    from.create(id, Fence.created(THEN), List.of(SESSION, Samples.resume("b", 6)));
    ColdStore store = brokenFor(broken);
    Services over = Services.over(hot, store, Duration.ofDays(30), Duration.ZERO);
    String said = join(from, over.copies(), false);
    assertThat(said)
        .contains("not joined: " + broken)
        .contains("2 sessions seen, 1 with items, 1 failed");
    assertThat(over.copies().read(id).map(ColdCopy::replica)).contains(from.partition(id).items());
  }

  private static ColdStore brokenFor(SessionId broken) {
    InMemoryColdStore sound = new InMemoryColdStore();
    return (ColdStore)
        Proxy.newProxyInstance(
            ColdStore.class.getClassLoader(),
            new Class<?>[] {ColdStore.class},
            (proxy, method, arguments) -> {
              if (arguments[0].equals(broken)) {
                throw new StoreUnavailableException("not this one");
              }
              return method.invoke(sound, arguments);
            });
  }

  private Replica cold() {
    return services.copies().read(id).orElseThrow().replica();
  }

  private String join() {
    return join(restored, services.copies(), true);
  }

  private String join(HotStore from, ColdCopies copies, boolean whole) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      assertThat(new JoinTable(from, hot, copies, out).run()).isEqualTo(whole);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
