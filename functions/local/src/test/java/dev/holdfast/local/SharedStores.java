package dev.holdfast.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The embedded stores of the whole test run: started once, by whoever asks first, and closed with
 * the JVM. Each test makes tables, buckets or session ids of its own in them.
 */
public final class SharedStores {
  private static final SharedStores INSTANCE = new SharedStores();

  private final Stores stores;
  private final Clients clients;

  private SharedStores() {
    try {
      Path data = Files.createTempDirectory("holdfast-test-");
      stores = Stores.start(Settings.from(Map.of("HOLDFAST_DATA", data.toString())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    clients = Clients.of(stores);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              clients.close();
              stores.close();
            }));
  }

  static Stores stores() {
    return INSTANCE.stores;
  }

  static Clients clients() {
    return INSTANCE.clients;
  }

  public static SdkHttpClient http() {
    return clients().http();
  }

  public static DynamoDbClient dynamoDb() {
    return clients().dynamoDb();
  }

  public static S3Client s3() {
    return clients().s3();
  }

  /** Makes a table of a name nobody else has. */
  public static String newTable() {
    String name = "test-" + UUID.randomUUID();
    Provisioning.table(clients().dynamoDb(), name);
    return name;
  }

  /** Makes a bucket of a name nobody else has. */
  public static String newBucket() {
    String name = "test-" + UUID.randomUUID();
    Provisioning.bucket(clients().s3(), name);
    return name;
  }
}
