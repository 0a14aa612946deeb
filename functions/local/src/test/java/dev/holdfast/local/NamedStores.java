package dev.holdfast.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The stores that the environment names ({@code AWS_ENDPOINT_URL}, {@code
 * AWS_ENDPOINT_URL_DYNAMODB}, {@code AWS_ENDPOINT_URL_S3}): anything that speaks the protocols. A
 * test that asks for one that is not named is skipped, and counted.
 */
final class NamedStores {
  private static final Settings SETTINGS = Settings.from(System.getenv());

  private final String what;
  private final @Nullable URI endpoint;
  private final AtomicInteger skipped = new AtomicInteger();
  private @Nullable Clients clients;

  private NamedStores(String what, @Nullable URI endpoint) {
    this.what = what;
    this.endpoint = endpoint;
  }

  static NamedStores dynamoDb() {
    return new NamedStores("DynamoDB", SETTINGS.dynamoDb());
  }

  static NamedStores s3() {
    return new NamedStores("S3", SETTINGS.s3());
  }

  /** Clients of which only those for the named store may be used. */
  synchronized Clients clients() {
    if (endpoint == null) {
      skipped.incrementAndGet();
    }
    assumeTrue(endpoint != null, "no endpoint of " + what + " is named");
    if (clients == null) {
      clients = Clients.of(Stores.start(withBothAt(endpoint)));
    }
    return clients;
  }

  /** So that no embedded store is started beside the named one. */
  private static Settings withBothAt(@Nullable URI endpoint) {
    return new Settings(
        0,
        SETTINGS.data(),
        0,
        0,
        SETTINGS.llmProvider(),
        SETTINGS.leaseDays(),
        SETTINGS.openSessions(),
        SETTINGS.hosts(),
        endpoint,
        endpoint,
        SETTINGS.region(),
        SETTINGS.credentialsGiven());
  }

  void tell() {
    System.out.println(
        endpoint == null
            ? skipped + " contract tests skipped: no endpoint of " + what + " is named"
            : "contract tests ran on " + what + " at " + endpoint);
  }
}
