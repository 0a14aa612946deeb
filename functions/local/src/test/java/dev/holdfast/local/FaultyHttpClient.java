package dev.holdfast.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/** The wire between an SDK client and its store, which can fail in every way a wire does. */
public final class FaultyHttpClient implements SdkHttpClient {
  private static final Set<String> READS =
      Set.of("BatchGetItem", "GetItem", "Query", "Scan", "DescribeTable", "GetObject", "List");

  /** What happens to one request. */
  public enum Fault {
    /** The connection is reset before anything is sent. */
    RESET,
    /** The store acts; the connection is reset before its answer arrives. */
    ANSWER_LOST,
    /** The store acts; nothing is heard of it. */
    ANSWER_LATE,
    /** Nothing is heard of the store, which never saw the request. */
    HANGING,
    BROKEN,
    THROTTLED,
    DENIED,
    /** The table or the bucket does not exist. */
    UNFOUNDED,
    /** A transaction, or another conditional write, is under way on the same item. */
    CONFLICT,
    /** S3 only: the condition of the write does not hold. */
    CONDITION_FAILED,
    /** DynamoDB only: none of the keys of a batch was looked at. */
    UNPROCESSED
  }

  /**
   * One request on the wire.
   *
   * @param number of the client's call it belongs to, from 0; a call may take several attempts
   * @param attempt from 1
   */
  public record Sent(String operation, int number, int attempt) {
    public boolean reads() {
      return READS.contains(operation);
    }

    public boolean s3() {
      return operation.equals("GetObject")
          || operation.equals("PutObject")
          || operation.equals("List");
    }
  }

  private final SdkHttpClient wire;
  private final Map<String, Integer> calls = new HashMap<>();
  private final Map<Integer, Integer> attempts = new HashMap<>();
  private final List<Sent> reached = new ArrayList<>();
  private Function<Sent, @Nullable Fault> plan = sent -> null;
  private Runnable afterActing = () -> {};
  private @Nullable Sent failed;
  private int writesAfterFault;

  FaultyHttpClient(SdkHttpClient wire) {
    this.wire = wire;
  }

  /** Begins anew: counts from 0 and fails as this says. */
  public synchronized void plan(Function<Sent, @Nullable Fault> next) {
    plan = next;
    calls.clear();
    attempts.clear();
    reached.clear();
    failed = null;
    writesAfterFault = 0;
    afterActing = () -> {};
  }

  /** Runs when a store has acted and its answer gets lost. */
  synchronized void afterActing(Runnable meanwhile) {
    afterActing = meanwhile;
  }

  /** The first request that failed. */
  public synchronized @Nullable Sent failed() {
    return failed;
  }

  /** Writes that were let through to a store after the first fault. */
  synchronized int writesAfterFault() {
    return writesAfterFault;
  }

  /** Every request of that operation that reached its store. */
  synchronized long reached(String operation) {
    return reached.stream().filter(sent -> sent.operation().equals(operation)).count();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    CountDownLatch aborted = new CountDownLatch(1);
    return new ExecutableHttpRequest() {
      private @Nullable ExecutableHttpRequest passed;

      @Override
      public HttpExecuteResponse call() throws IOException {
        Sent sent = record(request.httpRequest());
        Fault fault = faultOf(sent);
        if (fault == null) {
          return pass();
        }
        return switch (fault) {
          case RESET -> throw new SocketException("Connection reset");
          case ANSWER_LOST -> {
            drain(pass());
            meanwhile();
            throw new SocketException("Connection reset");
          }
          case ANSWER_LATE -> {
            drain(pass());
            yield silence(aborted);
          }
          case HANGING -> silence(aborted);
          case UNPROCESSED -> unprocessed(request);
          case BROKEN, THROTTLED, DENIED, UNFOUNDED, CONFLICT, CONDITION_FAILED ->
              sent.s3() ? s3(fault) : dynamoDb(fault, sent.operation());
        };
      }

      private HttpExecuteResponse pass() throws IOException {
        passed = wire.prepareRequest(request);
        return passed.call();
      }

      @Override
      public void abort() {
        aborted.countDown();
        if (passed != null) {
          passed.abort();
        }
      }
    };
  }

  private synchronized Sent record(SdkHttpRequest request) {
    String id = request.firstMatchingHeader("amz-sdk-invocation-id").orElseThrow();
    int number = calls.computeIfAbsent(id, key -> calls.size());
    return new Sent(operation(request), number, attempts.merge(number, 1, Integer::sum));
  }

  private synchronized @Nullable Fault faultOf(Sent sent) {
    Fault fault = plan.apply(sent);
    if (fault == null || fault == Fault.ANSWER_LOST || fault == Fault.ANSWER_LATE) {
      reached.add(sent);
    }
    if (fault == null) {
      writesAfterFault += failed == null || sent.reads() ? 0 : 1;
    } else if (failed == null) {
      failed = sent;
    }
    return fault;
  }

  private void meanwhile() {
    Runnable act;
    synchronized (this) {
      act = afterActing;
      afterActing = () -> {};
    }
    act.run();
  }

  private static String operation(SdkHttpRequest request) {
    return request
        .firstMatchingHeader("X-Amz-Target")
        .map(target -> target.substring(target.indexOf('.') + 1))
        .orElseGet(() ->
            switch (request.method()) {
              case PUT -> "PutObject";
              case GET ->
                  request.rawQueryParameters().containsKey("list-type") ? "List" : "GetObject";
              case POST, DELETE, HEAD, PATCH, OPTIONS -> request.method().name();
            });
  }

  private static void drain(HttpExecuteResponse response) {
    response
        .responseBody()
        .ifPresent(body -> {
          try (body) {
            body.readAllBytes();
          } catch (IOException failed) {
            throw new UncheckedIOException(failed);
          }
        });
  }

  private static HttpExecuteResponse silence(CountDownLatch aborted) throws IOException {
    try {
      aborted.await();
      throw new SocketException("aborted");
    } catch (InterruptedException timedOut) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private static HttpExecuteResponse dynamoDb(Fault fault, String operation) {
    String cancelled = "TransactionCanceledException";
    return switch (fault) {
      case BROKEN -> dynamoDb(500, "InternalServerError", "");
      case THROTTLED -> dynamoDb(400, "ProvisionedThroughputExceededException", "");
      case DENIED -> dynamoDb(400, "AccessDeniedException", "");
      case UNFOUNDED -> dynamoDb(400, "ResourceNotFoundException", "");
      case CONFLICT ->
          operation.equals("TransactWriteItems")
              ? dynamoDb(
                  400,
                  cancelled,
                  ",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\"},{\"Code\":\"None\"}]")
              : dynamoDb(400, "TransactionConflictException", "");
      case RESET, ANSWER_LOST, ANSWER_LATE, HANGING, CONDITION_FAILED, UNPROCESSED ->
          throw new IllegalArgumentException(fault.name());
    };
  }

  private static HttpExecuteResponse dynamoDb(int status, String type, String more) {
    String prefix =
        type.startsWith("Access")
            ? "com.amazon.coral.service#"
            : "com.amazonaws.dynamodb.v20120810#";
    return answer(
        status,
        "application/x-amz-json-1.0",
        "{\"__type\":\"" + prefix + type + "\",\"message\":\"made by a test\"" + more + "}");
  }

  /** As DynamoDB answers when it looked at no key: they all come back. */
  private static HttpExecuteResponse unprocessed(HttpExecuteRequest request) throws IOException {
    try (var body = request.contentStreamProvider().orElseThrow().newStream()) {
      String keys = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return answer(
          200,
          "application/x-amz-json-1.0",
          keys.replaceFirst("\\{\"RequestItems\":", "{\"Responses\":{},\"UnprocessedKeys\":"));
    }
  }

  private static HttpExecuteResponse s3(Fault fault) {
    return switch (fault) {
      case BROKEN -> s3(500, "InternalError");
      case THROTTLED -> s3(503, "SlowDown");
      case DENIED -> s3(403, "AccessDenied");
      case UNFOUNDED -> s3(404, "NoSuchBucket");
      case CONFLICT -> s3(409, "ConditionalRequestConflict");
      case CONDITION_FAILED -> s3(412, "PreconditionFailed");
      case RESET, ANSWER_LOST, ANSWER_LATE, HANGING, UNPROCESSED ->
          throw new IllegalArgumentException(fault.name());
    };
  }

  private static HttpExecuteResponse s3(int status, String code) {
    return answer(
        status,
        "application/xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>"
            + code
            + "</Code><Message>made by a test</Message><RequestId>0</RequestId></Error>");
  }

  private static HttpExecuteResponse answer(int status, String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Content-Length", Integer.toString(bytes.length))
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }

  @Override
  public void close() {
    wire.close();
  }

  @Override
  public String clientName() {
    return "Faulty";
  }
}
