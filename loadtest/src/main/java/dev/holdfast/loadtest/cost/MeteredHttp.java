package dev.holdfast.loadtest.cost;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The wire between the SDK's clients and the stores, with a meter in it. */
final class MeteredHttp implements SdkHttpClient {
  private static final String TARGET = "X-Amz-Target";

  private final SdkHttpClient wire;
  private final DynamoMeter dynamoDb;
  private final StoreLedger ledger;

  MeteredHttp(SdkHttpClient wire, DynamoMeter dynamoDb, StoreLedger ledger) {
    this.wire = wire;
    this.dynamoDb = dynamoDb;
    this.ledger = ledger;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest passed = wire.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        try {
          Optional<String> target = request.httpRequest().firstMatchingHeader(TARGET);
          return target.isPresent() ? dynamoDb(target.get()) : s3();
        } catch (IOException | RuntimeException failed) {
          throw failed;
        } catch (Exception other) {
          throw new IOException(other);
        }
      }

      private HttpExecuteResponse dynamoDb(String target) throws Exception {
        AtomicReference<@Nullable HttpExecuteResponse> response = new AtomicReference<>();
        DynamoMeter.Counted counted =
            dynamoDb.count(
                DynamoMeter.operation(target),
                body(request),
                () -> {
                  HttpExecuteResponse answer = passed.call();
                  byte[] bytes = read(answer);
                  response.set(again(answer, bytes));
                  return new DynamoMeter.Reply(answer.httpResponse().statusCode(), bytes);
                });
        ledger.units(counted);
        return Objects.requireNonNull(response.get(), "the meter sends what it counts");
      }

      private HttpExecuteResponse s3() throws IOException {
        HttpExecuteResponse answer = passed.call();
        if (answer.httpResponse().statusCode() < 500) {
          count(request.httpRequest(), answer.httpResponse().isSuccessful());
        }
        return answer;
      }

      private void count(SdkHttpRequest sent, boolean stored) throws IOException {
        SdkHttpMethod method = sent.method();
        boolean list =
            method == SdkHttpMethod.GET
                && sent.firstMatchingRawQueryParameter("list-type").isPresent();
        boolean get = method == SdkHttpMethod.GET || method == SdkHttpMethod.HEAD;
        if (get && !list) {
          ledger.s3Get();
        } else if (method != SdkHttpMethod.DELETE) {
          ledger.s3Put();
        }
        if (method == SdkHttpMethod.PUT && stored) {
          ledger.stored(sent.encodedPath().toLowerCase(Locale.ROOT), body(request).length);
        }
      }

      @Override
      public void abort() {
        passed.abort();
      }
    };
  }

  private static byte[] body(HttpExecuteRequest request) throws IOException {
    if (request.contentStreamProvider().isEmpty()) {
      return new byte[0];
    }
    try (InputStream body = request.contentStreamProvider().get().newStream()) {
      return body.readAllBytes();
    }
  }

  private static byte[] read(HttpExecuteResponse answer) throws IOException {
    if (answer.responseBody().isEmpty()) {
      return new byte[0];
    }
    try (AbortableInputStream body = answer.responseBody().get()) {
      return body.readAllBytes();
    }
  }

  private static HttpExecuteResponse again(HttpExecuteResponse answer, byte[] bytes) {
    return HttpExecuteResponse.builder()
        .response(answer.httpResponse())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
        .build();
  }

  @Override
  public void close() {
    wire.close();
  }
}
