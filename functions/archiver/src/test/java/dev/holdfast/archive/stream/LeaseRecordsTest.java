package dev.holdfast.archive.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.holdfast.archive.Leases;
import dev.holdfast.archive.Leaving;
import dev.holdfast.fake.InMemoryColdStore;
import dev.holdfast.fake.InMemoryHotStore;
import dev.holdfast.fake.Samples;
import dev.holdfast.fake.WatchedStores;
import dev.holdfast.replica.Replica;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.StoreUnavailableException;
import dev.holdfast.session.Fence;
import dev.holdfast.session.HotPartition;
import dev.holdfast.session.HotStore;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What wakes a leaving, in events as DynamoDB's stream has them, read as Lambda reads them. */
class LeaseRecordsTest {
  private static final SessionId ID =
      SessionId.parse("3f0c5f9e-8d0b-4d4e-9c39-0a4f6a1c2b7d").orElseThrow();
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
  private final InMemoryColdStore cold = new InMemoryColdStore();
  private final Instant now = Instant.now();
  private final List<String> calls = new ArrayList<>();
  private boolean down;
  private final HotStore watched =
      WatchedStores.hot(
          hot,
          (call, act) -> {
            calls.add(call);
            if (down) {
              throw new StoreUnavailableException("down");
            }
            return act.run();
          });
  private final ApplicationContext context =
      ApplicationContext.builder().banner(false).singletons(watched, cold).build().start();
  private final StreamHandler handler = new StreamHandler(context);

  @BeforeEach
  void anIdleSession() {
    Instant longAgo = now.minus(Leases.TERM).minusSeconds(60);
    Revision then = Revision.NONE.next(longAgo);
    hot.create(
        ID,
        Fence.created(longAgo),
        List.of(Samples.session(then, null), Samples.resume("Jane Roe", then.value())));
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void theEndOfALeaseWakesTheLeaving() {
    assertThat(handle("lease-expired").getBatchItemFailures()).isEmpty();
    assertThat(fence(hot.partition(ID))).isEqualTo(Fence.State.COLD);
    assertThat(cold.points(ID)).hasSize(1);
  }

  @Test
  void theEndOfTheLeaseThatSaysWhenToGoOnMakesTheItemsGo() {
    Fence seen = hot.partition(ID).fence();
    Instant then = now.minus(Leaving.PAUSE);
    hot.moveFence(ID, seen, Fence.cold(seen, then));
    assertThat(handle("lease-expired").getBatchItemFailures()).isEmpty();
    assertThat(hot.partition(ID).items()).isEqualTo(Replica.EMPTY);
    assertThat(cold.latest(ID)).isPresent();
  }

  @Test
  void theSameRecordOnceMoreAtOnceRemovesNothing() {
    handle("lease-expired");
    Replica items = hot.partition(ID).items();
    handle("lease-expired");
    assertThat(hot.partition(ID).items()).isEqualTo(items);
  }

  @Test
  void aLeaseThatEndedThoughTheSessionIsInUseBeginsAnew() {
    hot.putUnlessNewer(ID, Samples.resume("John Doe", now.toEpochMilli()));
    handle("lease-expired");
    assertThat(fence(hot.partition(ID))).isEqualTo(Fence.State.HOT);
    assertThat(hot.partition(ID).lease()).isNotNull();
    assertThat(cold.writes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lease-removed",
        "lease-removed-by-a-user",
        "lease-renewed",
        "lease-modified-by-the-service",
        "pairing-expired",
        "resume-removed-by-the-service"
      })
  void nothingElseWakesIt(String event) {
    assertThat(handle(event).getBatchItemFailures()).isEmpty();
    assertThat(calls).isEmpty();
    assertThat(fence(hot.partition(ID))).isEqualTo(Fence.State.HOT);
  }

  @Test
  void aLeavingThatFailedIsDeliveredAgain() {
    down = true;
    assertThat(handle("lease-expired").getBatchItemFailures())
        .extracting(StreamsEventResponse.BatchItemFailure::getItemIdentifier)
        .containsExactly("4421584500000000017450439091");
    down = false;
    handle("lease-expired");
    assertThat(fence(hot.partition(ID))).isEqualTo(Fence.State.COLD);
  }

  private static Fence.State fence(HotPartition partition) {
    return Objects.requireNonNull(partition.fence()).state();
  }

  private StreamsEventResponse handle(String name) {
    String file = "/events/" + name + ".json";
    try (InputStream json = LeaseRecordsTest.class.getResourceAsStream(file)) {
      DynamodbEvent event =
          LambdaEventSerializers.serializerFor(
                  DynamodbEvent.class, LeaseRecordsTest.class.getClassLoader())
              .fromJson(Objects.requireNonNull(json, file));
      assertThat(event.getRecords()).hasSize(1);
      return handler.handleRequest(event, CONTEXT);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
