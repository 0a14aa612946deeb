package dev.holdfast.session.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.holdfast.lambda.HttpApiHandler;
import dev.holdfast.priming.Checkpoint;
import dev.holdfast.priming.Connections;
import dev.holdfast.priming.Rehearsal;
import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import dev.holdfast.replica.Ulids;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Access;
import dev.holdfast.session.Caller;
import dev.holdfast.session.Device;
import dev.holdfast.session.HotStore;
import dev.holdfast.session.KeyHash;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SessionHead;
import dev.holdfast.store.AwsClients;
import io.micronaut.context.ApplicationContext;
import java.lang.reflect.Proxy;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.crac.Context;
import org.crac.Core;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** What goes on before a checkpoint and after it, tried without one. */
class CheckpointTest {
  private static final Context<?> NONE = Core.getGlobalContext();

  private final List<String> sentTo = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();

  @BeforeEach
  void anywhere() {
    System.setProperty("aws.region", "us-east-1");
  }

  @AfterEach
  void nowhere() {
    System.clearProperty("aws.region");
  }

  /** Tells where each request goes, and counts the clients that are not closed. */
  private final class Recording implements SdkHttpClient {
    private final SdkHttpClient real = AwsClients.http();

    private Recording() {
      open.incrementAndGet();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      sentTo.add(request.httpRequest().host());
      return real.prepareRequest(request);
    }

    @Override
    public void close() {
      open.decrementAndGet();
      real.close();
    }
  }

  private ApplicationContext context(Object... more) {
    List<Object> singletons = new ArrayList<>(List.of(more));
    singletons.add(new Connections(Recording::new));
    return ApplicationContext.builder().singletons(singletons.toArray()).start();
  }

  @Test
  void everyRehearsedRequestIsAnsweredAndNoneLeavesThisMachine() {
    try (ApplicationContext context = context()) {
      HttpApiHandler handler = new HttpApiHandler(context);
      List<Integer> statuses = new ArrayList<>();
      Rehearsal rehearsal = context.getBean(Rehearsal.class);

      new Checkpoint(
              context,
              () ->
                  rehearsal
                      .requests()
                      .forEach(request ->
                          statuses.add(
                              handler.handleRequest(event(request), null).getStatusCode())))
          .beforeCheckpoint(NONE);

      assertThat(statuses).hasSize(rehearsal.requests().size()).containsOnly(200);
      assertThat(sentTo).hasSizeGreaterThan(10).containsOnly("127.0.0.1");
    }
  }

  @Test
  void noConnectionOfARehearsalIsInTheCheckpoint() {
    try (ApplicationContext context = context()) {
      new Checkpoint(context, () -> {}).beforeCheckpoint(NONE);

      // The one that took part is closed; the one that is left has sent nothing.
      assertThat(open).hasValue(1);
    }
  }

  @Test
  void aRehearsalThatFailsFailsNothing() {
    try (ApplicationContext context = context()) {
      new Checkpoint(
              context,
              () -> {
                throw new IllegalStateException("stage fright");
              })
          .beforeCheckpoint(NONE);

      assertThat(open).hasValue(1);
    }
  }

  @Test
  void copiesThatGoOnFromOneCheckpointMakeDifferentIdsAndCodes() throws GeneralSecurityException {
    try (ApplicationContext one = copy();
        ApplicationContext other = copy()) {
      assertThat(one.getBean(SecureRandom.class).nextLong())
          .as("copies are alike at first")
          .isEqualTo(other.getBean(SecureRandom.class).nextLong());

      new Checkpoint(one, () -> {}).afterRestore(NONE);
      new Checkpoint(other, () -> {}).afterRestore(NONE);

      assertThat(ids(one)).doesNotContainAnyElementsOf(ids(other));
      assertThat(one.getBean(SecureRandom.class).nextLong())
          .isNotEqualTo(other.getBean(SecureRandom.class).nextLong());
    }
  }

  /** Of a generator that makes the same numbers from the same memory, as a copied one does. */
  private ApplicationContext copy() throws GeneralSecurityException {
    SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
    random.setSeed(7);
    return context(random);
  }

  /** Without the ten letters that tell the time. */
  private static List<String> ids(ApplicationContext context) {
    Ulids ulids = context.getBean(Ulids.class);
    return Stream.generate(ulids::next).limit(3).map(id -> id.substring(10)).toList();
  }

  @Test
  void aKeyThatMatchedBeforeTheCheckpointIsLookedUpAgain() {
    AtomicInteger lookups = new AtomicInteger();
    KeyHash key = KeyHash.ofKey("k".repeat(43));
    HotStore hot =
        (HotStore)
            Proxy.newProxyInstance(
                HotStore.class.getClassLoader(),
                new Class<?>[] {HotStore.class},
                (proxy, method, arguments) -> {
                  if (!method.getName().equals("devices")) {
                    throw new UnsupportedOperationException(method.getName());
                  }
                  lookups.incrementAndGet();
                  return List.of(device(key));
                });
    try (ApplicationContext context = context(hot)) {
      Access access = context.getBean(Access.class);
      SessionId id = new SessionId(UUID.fromString(Rehearsal.SESSION));
      Item session =
          Item.of(
              SessionHead.SESSION,
              new Revision(1),
              Map.of(Resume.LOCK, Value.of("under this lock")));
      Caller caller = new Caller(key);
      assertThat(access.admits(id, session, caller)).isTrue();
      assertThat(access.admits(id, session, caller)).isTrue();
      assertThat(lookups).as("remembered").hasValue(1);

      new Checkpoint(context, () -> {}).beforeCheckpoint(NONE);

      assertThat(access.admits(id, session, caller)).isTrue();
      assertThat(lookups).hasValue(2);
    }
  }

  private static Device device(KeyHash key) {
    return Device.registered(
        "d1", Device.Kind.DEVICE, key, "phone", new Revision(1), Instant.now());
  }

  private static APIGatewayV2HTTPEvent event(Rehearsal.Request request) {
    return APIGatewayV2HTTPEvent.builder()
        .withRawPath(request.path())
        .withRawQueryString("")
        .withHeaders(Map.of("content-type", "application/json"))
        .withBody(request.body())
        .withRequestContext(
            RequestContext.builder()
                .withStage("$default")
                .withRequestId("rehearsal")
                .withHttp(
                    RequestContext.Http.builder()
                        .withMethod(request.method())
                        .withPath(request.path())
                        .build())
                .build())
        .build();
  }
}
