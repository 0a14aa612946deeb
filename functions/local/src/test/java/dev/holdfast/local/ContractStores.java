package dev.holdfast.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holdfast.store.AwsClients.Target;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Where contracts run besides in this process: at the endpoints that the environment names ({@code
 * AWS_ENDPOINT_URL}, or {@code AWS_ENDPOINT_URL_DYNAMODB}, {@code _S3} and {@code _SQS}), which may
 * be anything that speaks the protocols, and on LocalStack where there is Docker. A test that asks
 * for what is not there is skipped, and counted.
 */
final class ContractStores {
  private static final Map<String, String> ENVIRONMENT = System.getenv();

  private final String where;
  private final @Nullable Stores stores;
  private final @Nullable Target queues;
  private final AtomicInteger skipped = new AtomicInteger();
  private @Nullable Clients clients;

  private ContractStores(String where, @Nullable Stores stores, @Nullable Target queues) {
    this.where = where;
    this.stores = stores;
    this.queues = queues;
  }

  /**
   * The endpoints that the environment names.
   *
   * @param services of {@code DYNAMODB}, {@code S3} and {@code SQS}, those that are needed
   */
  static ContractStores named(String... services) {
    String where = "named endpoints of " + String.join(", ", services);
    List<@Nullable URI> endpoints = List.of(services).stream().map(ContractStores::named).toList();
    if (endpoints.contains(null)) {
      return new ContractStores(where, null, null);
    }
    // What is not asked for is not used; so no embedded store is started beside the named ones.
    URI any = Objects.requireNonNull(endpoints.getFirst());
    URI dynamoDb = Objects.requireNonNullElse(named("DYNAMODB"), any);
    URI s3 = Objects.requireNonNullElse(named("S3"), any);
    URI queues = Objects.requireNonNullElse(named("SQS"), any);
    return new ContractStores(
        where, Stores.start(settings(dynamoDb, s3)), Stores.start(settings(queues, queues)).s3());
  }

  private static @Nullable URI named(String service) {
    String own = ENVIRONMENT.getOrDefault("AWS_ENDPOINT_URL_" + service, "");
    String named = own.isBlank() ? ENVIRONMENT.getOrDefault("AWS_ENDPOINT_URL", "") : own;
    return named.isBlank() ? null : URI.create(named.strip());
  }

  private static Settings settings(URI dynamoDb, URI s3) {
    Settings named = Settings.from(ENVIRONMENT);
    return new Settings(
        0,
        named.data(),
        0,
        0,
        named.llm(),
        named.leaseDays(),
        named.openSessions(),
        named.hosts(),
        false,
        named.table(),
        named.bucket(),
        dynamoDb,
        s3,
        named.region(),
        named.credentialsGiven());
  }

  /** One container for the whole run, of the image that {@code -Dlocalstack.image} names. */
  static ContractStores localStack() {
    ContractStores shared = LocalStack.PLACE;
    return new ContractStores(shared.where, shared.stores, shared.queues);
  }

  /** Clients of which only those for what was asked for may be used. */
  synchronized Clients clients() {
    if (clients == null) {
      clients = Clients.of(stores());
    }
    return clients;
  }

  Stores stores() {
    return present(stores);
  }

  SqsClient queues() {
    return Queues.client(present(queues), clients().http());
  }

  private <T> T present(@Nullable T place) {
    if (place == null) {
      skipped.incrementAndGet();
    }
    assumeTrue(place != null, () -> "there is no " + where);
    return Objects.requireNonNull(place);
  }

  /** Says what ran here, or how much did not. */
  void tell(Class<?> contracts) {
    System.out.println(
        contracts.getSimpleName()
            + (stores == null ? ": " + skipped + " contract tests skipped: no " : " ran on ")
            + where);
  }

  private static final class LocalStack {
    private static final ContractStores PLACE = start();

    private static ContractStores start() {
      String image = System.getProperty("localstack.image", "localstack/localstack:4.14.0");
      if (!DockerClientFactory.instance().isDockerAvailable()) {
        return new ContractStores("Docker for " + image, null, null);
      }
      LocalStackContainer container =
          new LocalStackContainer(
                  DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack"))
              .withServices("dynamodb", "dynamodbstreams", "s3", "sqs");
      container.start();
      Target all =
          Target.at(
              container.getEndpoint(),
              container.getAccessKey(),
              container.getSecretKey(),
              container.getRegion());
      return new ContractStores("LocalStack, " + image, new Stores(all, all, List.of()), all);
    }
  }
}
