package dev.holdfast.infra.description;

import static dev.holdfast.infra.description.Permission.Resource.ANY;
import static dev.holdfast.infra.description.Permission.Resource.BUCKET;
import static dev.holdfast.infra.description.Permission.Resource.DEAD_LETTERS;
import static dev.holdfast.infra.description.Permission.Resource.HISTORY;
import static dev.holdfast.infra.description.Permission.Resource.MODEL;
import static dev.holdfast.infra.description.Permission.Resource.MODEL_KEY;
import static dev.holdfast.infra.description.Permission.Resource.RETRY_QUEUE;
import static dev.holdfast.infra.description.Permission.Resource.SESSIONS;
import static dev.holdfast.infra.description.Permission.Resource.STREAM;
import static dev.holdfast.infra.description.Permission.Resource.TABLE;
import static dev.holdfast.infra.description.Variable.HOLDFAST_BUCKET;
import static dev.holdfast.infra.description.Variable.HOLDFAST_LEASE_DAYS;
import static dev.holdfast.infra.description.Variable.HOLDFAST_LLM_API_KEY_SECRET;
import static dev.holdfast.infra.description.Variable.HOLDFAST_LLM_BASE_URL;
import static dev.holdfast.infra.description.Variable.HOLDFAST_LLM_DAILY_USD;
import static dev.holdfast.infra.description.Variable.HOLDFAST_LLM_ENABLED;
import static dev.holdfast.infra.description.Variable.HOLDFAST_LLM_MODEL;
import static dev.holdfast.infra.description.Variable.HOLDFAST_LLM_PRICE_INPUT;
import static dev.holdfast.infra.description.Variable.HOLDFAST_LLM_PRICE_OUTPUT;
import static dev.holdfast.infra.description.Variable.HOLDFAST_LLM_PROVIDER;
import static dev.holdfast.infra.description.Variable.HOLDFAST_OPEN_SESSIONS;
import static dev.holdfast.infra.description.Variable.HOLDFAST_ORIGIN_SECRET;
import static dev.holdfast.infra.description.Variable.HOLDFAST_TABLE;
import static dev.holdfast.infra.description.Variable.POWERTOOLS_SERVICE_NAME;

import dev.holdfast.infra.description.Trigger.Http;
import dev.holdfast.infra.description.Trigger.RetryQueue;
import dev.holdfast.infra.description.Trigger.Schedule;
import dev.holdfast.infra.description.Trigger.TableStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The functions of Holdfast.
 *
 * <p>There is no route for whatever else is asked: API Gateway refuses it, and CloudFront before
 * it, so that nobody can spend a function's time with addresses that do not exist.
 */
public final class Functions {
  private static final String HTTP_HANDLER = "dev.holdfast.lambda.HttpApiHandler";

  /**
   * Under the 30 seconds that API Gateway waits: the page is told by the function itself. It is
   * also what a session's leaving relies on, which waits 60 seconds for requests that saw it hot.
   */
  private static final Duration HTTP_TIMEOUT = Duration.ofSeconds(29);

  private static final Duration ARCHIVER_TIMEOUT = Duration.ofMinutes(3);

  private static final List<Variable> HTTP_VARIABLES =
      List.of(
          HOLDFAST_TABLE,
          HOLDFAST_BUCKET,
          HOLDFAST_LEASE_DAYS,
          HOLDFAST_OPEN_SESSIONS,
          HOLDFAST_ORIGIN_SECRET,
          POWERTOOLS_SERVICE_NAME);

  private static final List<Variable> ASSISTANT_VARIABLES =
      Stream.concat(
              HTTP_VARIABLES.stream(),
              Stream.of(
                  HOLDFAST_LLM_PROVIDER,
                  HOLDFAST_LLM_MODEL,
                  HOLDFAST_LLM_BASE_URL,
                  HOLDFAST_LLM_API_KEY_SECRET,
                  HOLDFAST_LLM_ENABLED,
                  HOLDFAST_LLM_DAILY_USD,
                  HOLDFAST_LLM_PRICE_INPUT,
                  HOLDFAST_LLM_PRICE_OUTPUT))
          .toList();

  private static final List<Variable> ARCHIVER_VARIABLES =
      List.of(HOLDFAST_TABLE, HOLDFAST_BUCKET, HOLDFAST_LEASE_DAYS, POWERTOOLS_SERVICE_NAME);

  /**
   * Without {@code ListBucket} S3 answers 403, not 404, for a key that does not exist, and every
   * new session would look like an outage. It has no condition on a prefix: neither reading an
   * object nor HeadBucket names one, so with it they would be refused. There is nothing else in the
   * bucket.
   */
  private static final List<Permission> COLD =
      List.of(
          Permission.on(SESSIONS, "s3", "GetObject", "PutObject"),
          Permission.on(HISTORY, "s3", "GetObject", "PutObject"),
          Permission.on(BUCKET, "s3", "ListBucket"));

  private static final Permission TRACES =
      Permission.on(ANY, "xray", "PutTelemetryRecords", "PutTraceSegments");

  public static final FunctionDescription SESSION =
      new FunctionDescription(
          "session",
          "session",
          HTTP_HANDLER,
          1024,
          HTTP_TIMEOUT,
          new Http(
              Route.of(
                  "GET /api/health",
                  "GET /api/health/live",
                  "GET /api/health/ready",
                  "POST /api/pairing/claim",
                  "PUT /api/resume/{sessionId}",
                  "GET /api/session/{sessionId}",
                  "GET /api/session/{sessionId}/devices",
                  "POST /api/session/{sessionId}/devices",
                  "DELETE /api/session/{sessionId}/devices/{deviceId}",
                  "PATCH /api/session/{sessionId}/devices/{deviceId}",
                  "POST /api/session/{sessionId}/pairing",
                  "GET /api/session/{sessionId}/snapshots",
                  "POST /api/session/{sessionId}/snapshots",
                  "GET /api/session/{sessionId}/snapshots/{snapshotId}",
                  "POST /api/session/{sessionId}/snapshots/{snapshotId}/restore",
                  "POST /api/snapshot/{sessionId}")),
          HTTP_VARIABLES,
          together(
              // DeleteItem is for pairing codes; DescribeTable is how readiness asks.
              Permission.on(
                  TABLE,
                  "dynamodb",
                  "BatchGetItem",
                  "ConditionCheckItem",
                  "DeleteItem",
                  "DescribeTable",
                  "GetItem",
                  "PutItem",
                  "Query",
                  "UpdateItem"),
              COLD,
              TRACES));

  /** Loads before it answers, and so may bring a session back from cold. It never takes one. */
  public static final FunctionDescription ASSISTANT =
      new FunctionDescription(
          "assistant",
          "assistant",
          HTTP_HANDLER,
          1024,
          HTTP_TIMEOUT,
          new Http(
              Route.of(
                  "POST /api/chat",
                  "POST /api/chat/stop",
                  "GET /api/llm/status",
                  "POST /api/session/{sessionId}/check",
                  "POST /api/session/{sessionId}/match")),
          ASSISTANT_VARIABLES,
          together(
              Permission.on(
                  TABLE,
                  "dynamodb",
                  "BatchGetItem",
                  "ConditionCheckItem",
                  "GetItem",
                  "PutItem",
                  "Query",
                  "UpdateItem"),
              List.of(
                  Permission.on(SESSIONS, "s3", "GetObject"),
                  Permission.on(HISTORY, "s3", "GetObject"),
                  Permission.on(BUCKET, "s3", "ListBucket")),
              Permission.on(MODEL, "bedrock", "InvokeModel"),
              Permission.on(MODEL_KEY, "secretsmanager", "GetSecretValue"),
              TRACES));

  public static final FunctionDescription ARCHIVER =
      new FunctionDescription(
          "archiver",
          "archiver",
          "dev.holdfast.archive.stream.StreamHandler",
          1024,
          ARCHIVER_TIMEOUT,
          new TableStream(
              List.of(StreamFilter.ITEMS_OF_THE_MAP, StreamFilter.LEASES_THAT_ENDED),
              250,
              Duration.ofSeconds(30),
              2,
              8,
              Duration.ofHours(2)),
          ARCHIVER_VARIABLES,
          together(
              archiving(),
              COLD,
              // What a stream mapping reads with, in the function's name.
              Permission.on(STREAM, "dynamodb", "DescribeStream", "GetRecords", "GetShardIterator"),
              Permission.on(ANY, "dynamodb", "ListStreams"),
              Permission.on(RETRY_QUEUE, "sqs", "SendMessage"),
              TRACES));

  /**
   * Takes up what the archiver had to leave: reads those records again while the stream has them.
   */
  public static final FunctionDescription ARCHIVER_RETRY =
      new FunctionDescription(
          "archiver-retry",
          "archiver",
          "dev.holdfast.archive.stream.RetryHandler",
          1024,
          ARCHIVER_TIMEOUT,
          new RetryQueue(5, ARCHIVER_TIMEOUT.multipliedBy(6), 2),
          ARCHIVER_VARIABLES,
          together(
              archiving(),
              COLD,
              Permission.on(STREAM, "dynamodb", "GetRecords", "GetShardIterator"),
              Permission.on(
                  RETRY_QUEUE, "sqs", "DeleteMessage", "GetQueueAttributes", "ReceiveMessage"),
              TRACES));

  public static final FunctionDescription ARCHIVER_SWEEP =
      new FunctionDescription(
          "archiver-sweep",
          "archiver",
          "dev.holdfast.archive.stream.SweepHandler",
          1024,
          Duration.ofMinutes(15),
          new Schedule("cron(17 3 * * ? *)", Duration.ofMinutes(15), 2),
          ARCHIVER_VARIABLES,
          together(
              Permission.on(
                  TABLE,
                  "dynamodb",
                  "ConditionCheckItem",
                  "DeleteItem",
                  "PutItem",
                  "Query",
                  "Scan",
                  "UpdateItem"),
              COLD,
              Permission.on(DEAD_LETTERS, "sqs", "SendMessage"),
              TRACES));

  public static final List<FunctionDescription> ALL =
      List.of(SESSION, ASSISTANT, ARCHIVER, ARCHIVER_RETRY, ARCHIVER_SWEEP);

  private Functions() {}

  /** Snapshots, and the leaving that a lease's end wakes, which is what deletes. */
  private static Permission archiving() {
    return Permission.on(
        TABLE, "dynamodb", "ConditionCheckItem", "DeleteItem", "PutItem", "Query", "UpdateItem");
  }

  /** Of permissions and lists of them. */
  private static List<Permission> together(Object... parts) {
    return Stream.of(parts)
        .flatMap(part -> part instanceof List<?> list ? list.stream() : Stream.of(part))
        .map(Permission.class::cast)
        .toList();
  }
}
