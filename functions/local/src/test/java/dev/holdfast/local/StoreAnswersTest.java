package dev.holdfast.local;

import static dev.holdfast.local.LostAnswersTest.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.fake.Samples;
import dev.holdfast.local.FaultyHttpClient.Fault;
import dev.holdfast.local.Ground.State;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Caller;
import dev.holdfast.session.LoadOutcome;
import dev.holdfast.session.SessionHead;
import dev.holdfast.session.VersionId;
import dev.holdfast.snapshot.PointId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers of a store that look like another answer than they are. */
class StoreAnswersTest {
  private final FaultyStores stores = FaultyStores.withTheProductsClients();

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void keysThatWereNotLookedAtAreAskedForAgain() {
    SessionId id = State.HOT.session();
    SessionHead sound = FaultyStores.HOT.head(id, VersionId.LATEST);
    stores.wire.plan(sent ->
        sent.operation().equals("BatchGetItem") && sent.number() == 0 ? Fault.UNPROCESSED : null);
    assertThat(stores.hot.head(id, VersionId.LATEST)).isEqualTo(sound);
    assertThat(sound.session()).isNotNull();
    assertThat(stores.wire.reached("BatchGetItem")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"DENIED", "UNFOUNDED"})
  void aKeyOfWhichS3DoesNotSayThatItIsMissingIsNotMissing(Fault fault) {
    SessionId id = Samples.anySession();
    stores.wire.plan(sent -> sent.s3() ? fault : null);
    assertThatThrownBy(() -> stores.cold.latest(id)).isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(() -> stores.cold.points(id)).isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(() -> stores.cold.point(id, new PointId("00000000G00000000000000003")))
        .isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(() -> stores.flows.sessions().load(id, VersionId.LATEST, Caller.WITHOUT_KEY))
        .isInstanceOf(StoreUnavailableException.class);
    assertThatThrownBy(() -> Ground.save(stores.flows, id, "a", "e1", "text", null))
        .isInstanceOf(StoreUnavailableException.class);
    assertThat(FaultyStores.HOT.partition(id).items().isEmpty()).isTrue();
    assertThat(FaultyStores.FLOWS.sessions().load(id, VersionId.LATEST, Caller.WITHOUT_KEY))
        .isInstanceOf(LoadOutcome.Absent.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"HOT", "UNKNOWN", "WIPED"})
  void aCollisionWithATransactionIsTriedAgain(State state) {
    SessionId id = state.session();
    stores.wire.plan(sent ->
        sent.number() < 2
                && (sent.operation().equals("UpdateItem")
                    || sent.operation().equals("TransactWriteItems"))
            ? Fault.CONFLICT
            : null);
    Ground.saved(Ground.save(stores.flows, id, "a", "e1", "text", state.base()));
    assertThat(FaultyStores.resume(id).text("text")).isEqualTo("text");
  }

  @ParameterizedTest
  @EnumSource(names = {"CONFLICT", "CONDITION_FAILED"})
  void aSnapshotThatMeetsAnotherIsJoinedAgain(Fault fault) {
    SessionId id = State.HOT.session();
    FaultyStores.FLOWS.snapshots().take(id, Caller.WITHOUT_KEY);
    Ground.saved(Ground.save(FaultyStores.FLOWS, id, "b", "e1", "later", null));
    int[] puts = {0};
    stores.wire.plan(sent -> sent.operation().equals("PutObject") && ++puts[0] == 2 ? fault : null);
    stores.flows.snapshots().take(id, Caller.WITHOUT_KEY);
    assertThat(stores.wire.failed()).isNotNull();
    assertThat(stores.wire.reached("GetObject")).isEqualTo(2);
    assertThat(FaultyStores.COLD.points(id)).hasSize(2);
    assertThat(FaultyStores.FLOWS.copies().read(id).orElseThrow().replica())
        .isEqualTo(FaultyStores.HOT.partition(id).items());
  }

  @Test
  void aPointThatCollidesIsPutAgain() {
    SessionId id = Samples.anySession();
    PointId point = new PointId("00000000G00000000000000003");
    int[] puts = {0};
    stores.wire.plan(
        sent -> sent.operation().equals("PutObject") && ++puts[0] <= 2 ? Fault.CONFLICT : null);
    stores.cold.putPoint(id, point, new byte[] {1});
    assertThat(FaultyStores.COLD.points(id)).containsExactly(point);
  }

  /** With the product's own clients, whose patience is seconds. */
  @Test
  void aStoreThatSaysNothingIsAskedAgainAfterThreeSeconds() {
    SessionId id = State.HOT.session();
    stores.wire.plan(first("UpdateItem", Fault.ANSWER_LATE));
    long began = System.nanoTime();
    Ground.saved(Ground.save(stores.flows, id, "a", "e1", "text", null));
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
    assertThat(FaultyStores.resume(id).text("text")).isEqualTo("text");
  }
}
