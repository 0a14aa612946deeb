package dev.holdfast.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fake.Samples;
import dev.holdfast.local.FaultyHttpClient.Fault;
import dev.holdfast.local.FaultyHttpClient.Sent;
import dev.holdfast.local.Ground.State;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotStore.AppendResult;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveOutcome;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.PointId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes that a store made and whose answer did not arrive. */
class LostAnswersTest {
  private final FaultyStores stores = FaultyStores.withTheProductsClients();

  @AfterEach
  void close() {
    stores.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theSdksRetryOfASaveIsASuccessThoughAnotherDeviceSavedInBetween(boolean ifMatch) {
    SessionId id = State.HOT.session();
    stores.wire.plan(first("UpdateItem", Fault.ANSWER_LOST));
    stores.wire.afterActing(() -> anotherDeviceSaves(id));
    Revision mine =
        Ground.saved(
            Ground.save(stores.flows, id, "a", "e1", "mine", ifMatch ? State.HOT.base() : null));
    Resume stored = new Resume(FaultyStores.resume(id));
    assertThat(stored.text()).isEqualTo("theirs");
    assertThat(stored.revision()).isGreaterThan(mine);
  }

  /** Sent again by the browser, with a later clock and so with a higher revision. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theBrowsersRetryOfASaveIsASuccessAndWritesNothing(boolean ifMatch) {
    SessionId id = State.HOT.session();
    Revision base = ifMatch ? State.HOT.base() : null;
    try (FaultyStores hasty = FaultyStores.thatGiveUpAfter(Duration.ofSeconds(5))) {
      hasty.wire.plan(sent -> sent.reads() ? Fault.RESET : Fault.ANSWER_LOST);
      assertThatThrownBy(
              () -> {
                // The store refuses the SDK's second try, and that answer is lost too.
                Ground.save(hasty.flows, id, "a", "e1", "mine", base);
              })
          .isInstanceOf(StoreUnavailableException.class);
    }
    anotherDeviceSaves(id);
    Item before = FaultyStores.resume(id);
    SaveOutcome again = Ground.save(FaultyStores.FLOWS, id, "a", "e1", "mine", base);
    assertThat(Ground.saved(again)).isLessThan(before.revision());
    assertThat(FaultyStores.resume(id)).isEqualTo(before);
  }

  @Test
  void aStaleBaseIsRefusedAlsoWhereTheAnswerIsLost() {
    SessionId id = State.HOT.session();
    stores.wire.plan(first("UpdateItem", Fault.ANSWER_LOST));
    SaveOutcome outcome = Ground.save(stores.flows, id, "a", "e1", "mine", new Revision(7));
    assertThat(outcome).isInstanceOf(SaveOutcome.Conflict.class);
    assertThat(new Resume(FaultyStores.resume(id)).text()).isEqualTo("saved before");
  }

  @Test
  void aSaveIsWrittenOnce() {
    SessionId id = State.HOT.session();
    stores.wire.plan(first("UpdateItem", Fault.ANSWER_LOST));
    Revision mine = Ground.saved(Ground.save(stores.flows, id, "a", "e1", "mine", null));
    assertThat(stores.wire.reached("UpdateItem")).isEqualTo(2);
    assertThat(FaultyStores.revision(id)).isEqualTo(mine);
  }

  @Test
  void aCreatedSessionIsTheOneThatWasCreated() {
    SessionId id = Samples.anySession();
    stores.wire.plan(first("TransactWriteItems", Fault.ANSWER_LOST));
    stores.hot.create(id, fence(), Ground.items());
    assertThat(FaultyStores.HOT.partition(id).items().items()).hasSize(4);
    assertThat(FaultyStores.HOT.partition(id).fence()).isEqualTo(fence());
  }

  @Test
  void whatWasAppendedIsAppendedOnce() {
    SessionId id = State.HOT.session();
    stores.wire.plan(first("TransactWriteItems", Fault.ANSWER_LOST));
    Item turn = Samples.turn("00000000G00000000000000002", "again?", 5);
    AppendResult result = stores.hot.append(id, List.of(turn), null);
    assertThat(result).isIn(AppendResult.APPENDED, AppendResult.EXISTS);
    assertThat(stores.wire.reached("TransactWriteItems")).isEqualTo(2);
    assertThat(FaultyStores.HOT.item(id, turn.key())).contains(turn);
  }

  @Test
  void aFenceIsMovedOnce() {
    SessionId id = State.HOT.session();
    Fence seen = FaultyStores.HOT.head(id, VersionId.LATEST).fence();
    Fence next = Fence.filling(seen, Instant.ofEpochMilli(3_000_000));
    stores.wire.plan(first("PutItem", Fault.ANSWER_LOST));
    // "No" is allowed: whoever hears it looks again, and finds the fence where it was to be.
    stores.hot.moveFence(id, seen, next);
    assertThat(FaultyStores.HOT.head(id, VersionId.LATEST).fence()).isEqualTo(next);
  }

  @Test
  void aLatestIsPutOnceAndAPointIsKept() {
    SessionId id = Samples.anySession();
    PointId point = new PointId("00000000G00000000000000003");
    stores.wire.plan(first("PutObject", Fault.ANSWER_LOST));
    stores.cold.putPoint(id, point, bytes("point"));
    stores.wire.plan(first("PutObject", Fault.ANSWER_LOST));
    stores.cold.putLatest(id, bytes("one"), null);
    String tag = FaultyStores.COLD.latest(id).orElseThrow().tag();
    stores.wire.plan(first("PutObject", Fault.ANSWER_LOST));
    stores.cold.putLatest(id, bytes("two"), tag);
    assertThat(FaultyStores.COLD.points(id)).containsExactly(point);
    assertThat(FaultyStores.COLD.latest(id).orElseThrow().bytes()).isEqualTo(bytes("two"));
  }

  @Test
  void aSnapshotWhoseAnswerIsLostKeepsOnePoint() {
    SessionId id = State.HOT.session();
    stores.wire.plan(sent ->
        sent.operation().equals("PutObject") && sent.attempt() == 1 ? Fault.ANSWER_LOST : null);
    stores.flows.snapshots().take(id, Caller.WITHOUT_KEY);
    assertThat(FaultyStores.COLD.points(id)).hasSize(1);
    assertThat(FaultyStores.HOT.partition(id).archive()).isNotNull();
    assertThat(FaultyStores.everything(id)).isEqualTo(FaultyStores.HOT.partition(id).items());
  }

  private static void anotherDeviceSaves(SessionId id) {
    Revision current = FaultyStores.revision(id);
    Ground.saved(Ground.save(FaultyStores.FLOWS, id, "b", "e9", "theirs", current));
  }

  private static Fence fence() {
    return Fence.created(Instant.ofEpochMilli(1_000_000));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Function<Sent, @Nullable Fault> first(String operation, Fault fault) {
    return sent -> sent.operation().equals(operation) && sent.attempt() == 1 ? fault : null;
  }
}
