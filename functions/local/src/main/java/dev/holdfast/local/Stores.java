package dev.holdfast.local;

import dev.holdfast.local.store.DataDirectory;
import dev.holdfast.local.store.EmbeddedDynamoDb;
import dev.holdfast.local.store.EmbeddedS3;
import dev.holdfast.local.store.EmbeddedStores;
import dev.holdfast.store.AwsClients.Target;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where both stores are, each embedded unless an endpoint is named in its place.
 *
 * @param embedded what is to be closed, the last started first
 */
record Stores(Target dynamoDb, Target s3, List<AutoCloseable> embedded) implements AutoCloseable {

  static Stores start(Settings settings) {
    URI dynamoDb = settings.dynamoDb();
    URI s3 = settings.s3();
    if (settings.aws()) {
      return new Stores(Target.AWS, Target.AWS, List.of());
    }
    if (dynamoDb != null && s3 != null) {
      return new Stores(named(dynamoDb, settings), named(s3, settings), List.of());
    }
    if (dynamoDb == null && s3 == null) {
      EmbeddedStores both =
          EmbeddedStores.start(settings.data(), settings.dynamoDbPort(), settings.s3Port());
      return new Stores(
          embedded(both.dynamoDbEndpoint()), embedded(both.s3Endpoint()), List.of(both));
    }
    DataDirectory directory = DataDirectory.open(settings.data());
    if (dynamoDb != null) {
      EmbeddedS3 own = EmbeddedS3.start(directory, settings.s3Port());
      return new Stores(
          named(dynamoDb, settings), embedded(own.endpoint()), List.of(own, directory));
    }
    EmbeddedDynamoDb own = EmbeddedDynamoDb.start(directory, settings.dynamoDbPort());
    return new Stores(
        embedded(own.endpoint()),
        s3 == null ? Target.AWS : named(s3, settings),
        List.of(own, directory));
  }

  /** The stores that a running Holdfast has told of. */
  static Stores running(URI dynamoDb, URI s3) {
    return new Stores(embedded(dynamoDb), embedded(s3), List.of());
  }

  private static Target embedded(URI endpoint) {
    return Target.at(
        endpoint, EmbeddedStores.ACCESS_KEY, EmbeddedStores.SECRET_KEY, EmbeddedStores.REGION);
  }

  /** A named endpoint is mostly an emulator, which wants some credentials and region, any. */
  private static Target named(URI endpoint, Settings settings) {
    Target target = embedded(endpoint);
    String region = settings.region();
    return new Target(
        endpoint,
        settings.credentialsGiven() ? null : target.credentials(),
        region == null && !settings.credentialsGiven() ? EmbeddedStores.REGION : region);
  }

  @Override
  public void close() {
    for (AutoCloseable store : embedded) {
      try {
        store.close();
      } catch (Exception failed) {
        throw new IllegalStateException("a store did not close", failed);
      }
    }
  }

  @Nullable URI dynamoDbEndpoint() {
    return dynamoDb.endpoint();
  }

  @Nullable URI s3Endpoint() {
    return s3.endpoint();
  }
}
