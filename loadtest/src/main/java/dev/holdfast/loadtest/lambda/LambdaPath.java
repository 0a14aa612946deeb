package dev.holdfast.loadtest.lambda;

import dev.holdfast.loadtest.StoresProcess;
import dev.holdfast.loadtest.coldstart.FunctionZips;
import dev.holdfast.loadtest.coldstart.HttpEvents;
import dev.holdfast.loadtest.coldstart.Launch;
import dev.holdfast.local.Provisioning;
import dev.holdfast.local.store.EmbeddedStores;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.AwsClients.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Runs the functions' own packages as Lambda would, behind an HTTP API, until it is told to end;
 * then tells what they did. Files are in {@code HOLDFAST_DATA}. What is not simulated: the network,
 * the freezing of idle processes, SnapStart (each cold start is a whole JVM's), and Lambda's share
 * of CPU.
 */
public final class LambdaPath implements AutoCloseable {
  private static final String TABLE = "holdfast-sessions";
  private static final String BUCKET = "holdfast-snapshots";
  private static final String HTTP_HANDLER = "dev.holdfast.lambda.HttpApiHandler";
  private static final String STREAM_HANDLER = "dev.holdfast.archive.stream.StreamHandler";
  private static final int WORKERS = Integer.getInteger("lambda.workers", 4);

  /** How many of them are there before the load comes; the others are cold starts under load. */
  private static final int AHEAD = Integer.getInteger("lambda.ahead", 2);

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * Shorter than on AWS, where it is 30 s, and as on one machine, so that both do the same work.
   */
  private static final Duration WINDOW = Duration.ofSeconds(5);

  private final StoresProcess stores;
  private final SdkHttpClient http;
  private final DynamoDbClient dynamoDb;
  private final DynamoDbStreamsClient streams;
  private final FunctionPool session;
  private final FunctionPool assistant;
  private final FunctionPool archiver;
  private final StreamMapping stream;
  private final HttpApi api;

  private LambdaPath(Path data) throws IOException, InterruptedException {
    this.stores = StoresProcess.start(data.resolve("stores"));
    this.http = AwsClients.http();
    this.dynamoDb = AwsClients.dynamoDb(target(stores.dynamoDb()), http);
    this.streams = AwsClients.dynamoDbStreams(target(stores.dynamoDb()), http);
    Provisioning.table(dynamoDb, TABLE);
    try (S3Client s3 = AwsClients.s3(target(stores.s3()), http)) {
      Provisioning.bucket(s3, BUCKET);
    }
    this.session = pool("session", HTTP_HANDLER, data, WORKERS);
    this.assistant = pool("assistant", HTTP_HANDLER, data, Math.max(1, WORKERS / 2));
    this.archiver = pool("archiver", STREAM_HANDLER, data, 1);
    this.stream = new StreamMapping(dynamoDb, streams, TABLE, archiver, WINDOW);
    this.api = HttpApi.start(session, assistant);
    session.startAhead(AHEAD, get("/api/health"));
    assistant.startAhead(1, get("/api/llm/status"));
    stream.start();
  }

  private static byte[] get(String path) {
    return HttpEvents.of("GET", path, Map.of(), null);
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    @Nullable String data = System.getenv("HOLDFAST_DATA");
    Path directory = data == null ? Files.createTempDirectory("holdfast-lambda-") : Path.of(data);
    LambdaPath path = new LambdaPath(directory);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  path.told()
                      .forEach(
                          (name, value) -> System.out.println("load: " + name + " = " + value));
                  path.close();
                  ended.countDown();
                },
                "shutdown"));
    System.out.println("The functions are ready. Ctrl-C ends them.");
    System.out.println("  Write here   " + path.api.url());
    ended.await();
  }

  private FunctionPool pool(String module, String handler, Path data, int most) throws IOException {
    Path directory = FunctionZips.unpacked(module, data.resolve("task").resolve(module));
    Map<String, String> environment =
        Map.of(
            "AWS_ENDPOINT_URL_DYNAMODB",
            stores.dynamoDb().toString(),
            "AWS_ENDPOINT_URL_S3",
            stores.s3().toString(),
            "AWS_ACCESS_KEY_ID",
            EmbeddedStores.ACCESS_KEY,
            "AWS_SECRET_ACCESS_KEY",
            EmbeddedStores.SECRET_KEY,
            "AWS_REGION",
            EmbeddedStores.REGION,
            "HOLDFAST_TABLE",
            TABLE,
            "HOLDFAST_BUCKET",
            BUCKET,
            "POWERTOOLS_SERVICE_NAME",
            module);
    // As the runtime does where there is no SnapStart.
    List<String> options = List.of("-XX:TieredStopAtLevel=1", "-Xmx768m");
    Launch launch = new Launch(directory, handler, environment, options, false);
    return new FunctionPool(module, launch, most, PATIENCE);
  }

  private static Target target(URI endpoint) {
    return Target.at(
        endpoint, EmbeddedStores.ACCESS_KEY, EmbeddedStores.SECRET_KEY, EmbeddedStores.REGION);
  }

  private Map<String, String> told() {
    Map<String, String> told = new TreeMap<>();
    told.putAll(session.told());
    told.putAll(assistant.told());
    told.putAll(archiver.told());
    told.put("archiver batches that failed", String.valueOf(stream.failed()));
    return told;
  }

  @Override
  public void close() {
    api.close();
    stream.close();
    session.close();
    assistant.close();
    archiver.close();
    streams.close();
    dynamoDb.close();
    http.close();
    try {
      stores.close();
    } catch (IOException ended) {
      // it ends with this process
    }
  }
}
