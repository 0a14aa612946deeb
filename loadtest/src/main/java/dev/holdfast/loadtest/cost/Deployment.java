package dev.holdfast.loadtest.cost;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.holdfast.archive.Archiver;
import dev.holdfast.archive.Change;
import dev.holdfast.lambda.HttpApiHandler;
import dev.holdfast.loadtest.StoresProcess;
import dev.holdfast.local.Provisioning;
import dev.holdfast.local.store.EmbeddedStores;
import dev.holdfast.store.AwsClients;
import dev.holdfast.store.AwsClients.Target;
import dev.holdfast.store.dynamodb.TableImages;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The functions as they are deployed, over embedded stores and a simulated clock: requests go
 * through the Lambda handler, changes are folded for the length of the stream's window and handed
 * to the archiver, and all of it is put on a bill.
 */
final class Deployment implements AutoCloseable {
  private static final String TABLE = "cost";
  private static final String BUCKET = "cost";
  private static final double GB = 1L << 30;

  private final StoresProcess stores;
  private final SdkHttpClient plain;
  private final DynamoDbClient uncounted;
  private final SdkHttpClient metered;
  private final DynamoMeter meter;
  private final StoreLedger ledger = new StoreLedger();
  private final SimulatedClock clock;
  private final ApplicationContext context;
  private final HttpApiHandler handler;
  private final Archiver archiver;
  private final Assumptions assumptions;
  private final LogVolume logs;
  private final List<Change> window = new ArrayList<>();
  private @Nullable Instant windowEnds;
  private Bill bill = new Bill();
  private long sequence;

  private Deployment(StoresProcess stores, Assumptions assumptions, LogVolume logs) {
    this.stores = stores;
    this.assumptions = assumptions;
    this.logs = logs;
    this.clock = new SimulatedClock(InstantSource.system().instant());
    this.plain = AwsClients.http();
    this.uncounted = AwsClients.dynamoDb(target(stores.dynamoDb()), plain);
    this.meter = new DynamoMeter(uncounted, this::changed);
    this.metered = new MeteredHttp(AwsClients.http(), meter, ledger);
    DynamoDbClient dynamoDb = AwsClients.dynamoDb(target(stores.dynamoDb()), metered);
    S3Client s3 = AwsClients.s3(target(stores.s3()), metered);
    Provisioning.table(dynamoDb, TABLE);
    Provisioning.bucket(s3, BUCKET);
    this.context =
        ApplicationContext.builder()
            .banner(false)
            .properties(Map.of("holdfast.table", TABLE, "holdfast.bucket", BUCKET))
            .singletons(metered, dynamoDb, s3, clock)
            .start();
    this.handler = new HttpApiHandler(context);
    this.archiver = context.getBean(Archiver.class);
  }

  static Deployment start(Assumptions assumptions, LogVolume logs) throws IOException {
    return new Deployment(StoresProcess.start(), assumptions, logs);
  }

  private static Target target(URI endpoint) {
    return Target.at(
        endpoint, EmbeddedStores.ACCESS_KEY, EmbeddedStores.SECRET_KEY, EmbeddedStores.REGION);
  }

  /** A new bill, which takes all that follows. */
  Bill newBill() {
    bill = new Bill();
    ledger.begin(bill);
    return bill;
  }

  Instant now() {
    return clock.instant();
  }

  /** Lets time pass, and the archiver work when a window ends. */
  void passTo(Instant moment) {
    while (windowEnds != null && !windowEnds.isAfter(moment)) {
      clock.moveTo(windowEnds);
      archive();
    }
    clock.moveTo(moment);
  }

  /** Until nothing waits for the archiver. */
  void settle() {
    while (windowEnds != null) {
      passTo(windowEnds);
    }
  }

  /**
   * One call of the API, as the page makes it through CloudFront.
   *
   * @param what the bill is to name as its cause
   * @return the body of the answer
   * @throws IllegalStateException if it is no success: a bill of errors would be no bill
   */
  String call(
      String what,
      String function,
      String method,
      String path,
      @Nullable String body,
      Headers more) {
    RequestContext.Http http =
        RequestContext.Http.builder().withMethod(method).withPath(path).build();
    APIGatewayV2HTTPEvent event =
        APIGatewayV2HTTPEvent.builder()
            .withRequestContext(
                RequestContext.builder()
                    .withStage("$default")
                    .withRequestId("cost-" + ++sequence)
                    .withHttp(http)
                    .build())
            .withHeaders(more.with("content-type", "application/json").all())
            .withBody(body)
            .build();
    APIGatewayV2HTTPResponse[] response = new APIGatewayV2HTTPResponse[1];
    invoke(what, function, () -> response[0] = handler.handleRequest(event, null));
    APIGatewayV2HTTPResponse answer = Objects.requireNonNull(response[0]);
    if (answer.getStatusCode() / 100 != 2) {
      throw new IllegalStateException(
          method + " " + path + " was answered " + answer.getStatusCode());
    }
    edge(what, bytes(body) + assumptions.headerBytes(), bytes(answer.getBody()));
    return answer.getBody();
  }

  private void edge(String what, long sent, long answered) {
    bill.add(Charge.EDGE_REQUESTS, what, 1);
    bill.add(Charge.EDGE_FUNCTION, what, 1);
    bill.add(Charge.EDGE_TO_ORIGIN_GB, what, sent / GB);
    bill.add(Charge.EDGE_OUT_GB, what, (answered + assumptions.headerBytes()) / GB);
    bill.add(Charge.API_CALLS, what, (double) Units.apiCalls(Math.max(sent, answered)));
    bill.add(Charge.LOG_GB, what, assumptions.accessLogBytes() / GB);
    if (assumptions.firewall()) {
      bill.add(Charge.FIREWALL_REQUESTS, what, 1);
    }
  }

  private void archive() {
    List<Change> batch = List.copyOf(window);
    window.clear();
    windowEnds = null;
    invoke(
        "automatic snapshots",
        "archiver",
        () -> {
          List<Change> failed = archiver.archive(batch);
          if (!failed.isEmpty()) {
            throw new IllegalStateException("the archiver handed changes back: " + failed.size());
          }
        });
  }

  /** Duration, logs and traces of one invocation; the store calls within it count themselves. */
  private void invoke(String what, String function, Runnable work) {
    ledger.during(what);
    long logged = logs.bytes();
    long looking = meter.lookingNanos();
    long began = System.nanoTime();
    work.run();
    long took = System.nanoTime() - began - (meter.lookingNanos() - looking);
    Duration duration = Duration.ofNanos(Math.max(1, took));
    bill.add(Charge.LAMBDA_REQUESTS, what, 1);
    bill.add(
        Charge.LAMBDA_GB_SECONDS, what, Units.gigabyteSeconds(duration, assumptions.megabytes()));
    bill.add(Charge.LOG_GB, what, (logs.bytes() - logged + assumptions.platformLogBytes()) / GB);
    bill.add(Charge.TRACES, what, assumptions.tracedShare());
    bill.took(function, duration);
  }

  /** Only rows of the session's map pass the filter of the stream's mapping. */
  private void changed(DynamoMeter.RowChange row) {
    Change change = TableImages.change("s" + ++sequence, row.before(), row.after(), false);
    if (change.after() != null && change.after().key().inMap()) {
      synchronized (window) {
        window.add(change);
        if (windowEnds == null) {
          windowEnds = clock.instant().plusSeconds(assumptions.window());
        }
      }
    }
  }

  /** What the table holds now of all sessions, in bytes, with 100 for the index of each item. */
  long hotBytes() {
    return uncounted.scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
        .mapToLong(item -> ItemSize.of(item) + 100)
        .sum();
  }

  private static long bytes(@Nullable String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public void close() throws IOException {
    context.close();
    uncounted.close();
    plain.close();
    metered.close();
    stores.close();
  }
}
