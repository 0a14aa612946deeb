package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.xray.AWSXRayRecorder;
import com.amazonaws.xray.AWSXRayRecorderBuilder;
import com.amazonaws.xray.emitters.Emitter;
import com.amazonaws.xray.entities.Segment;
import com.amazonaws.xray.entities.Subsegment;
import com.amazonaws.xray.strategy.sampling.AllSamplingStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ClasspathInterceptorChainFactory;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What X-Ray is told of the stores' calls. */
class StoreTracingTest {
  private static final String CANARY = "canary words of a resume";
  private static final String REFUSED =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\","
          + "\"message\":\""
          + CANARY
          + "\"}";

  private final Sent sent = new Sent();
  private final AWSXRayRecorder recorder =
      AWSXRayRecorderBuilder.standard()
          .withEmitter(sent)
          .withSamplingStrategy(new AllSamplingStrategy())
          .build();

  /** Takes the daemon's place. */
  private static final class Sent extends Emitter {
    private final List<String> segments = new ArrayList<>();

    @Override
    public boolean sendSegment(Segment segment) {
      return segments.add(segment.serialize());
    }

    @Override
    public boolean sendSubsegment(Subsegment subsegment) {
      return segments.add(subsegment.serialize());
    }
  }

  @Test
  void aCallIsToldByServiceAndOperationAndNothingThatItHolds() {
    putting(200, "{}");
    assertThat(sent.segments).hasSize(1);
    assertThat(sent.segments.getFirst())
        .contains("\"name\":\"DynamoDb\"", "\"operation\":\"PutItem\"", "\"namespace\":\"aws\"")
        .doesNotContain(CANARY, "sessions-table", "\"error\":true");
  }

  @Test
  void aCallThatFailedIsToldWithoutItsMessage() {
    assertThatThrownBy(() -> putting(400, REFUSED))
        .isInstanceOf(ConditionalCheckFailedException.class);
    assertThat(sent.segments.getFirst())
        .contains("\"operation\":\"PutItem\"", "\"error\":true")
        .doesNotContain(CANARY, "sessions-table");
  }

  @Test
  void aCallThatCannotBeToldIsMadeAllTheSame() {
    AWSXRayRecorder broken =
        new AWSXRayRecorder() {
          @Override
          public Subsegment beginSubsegment(String name) {
            throw new IllegalStateException("no daemon, no context, no memory");
          }
        };
    DynamoDbClient client = client(new StoreTracing(broken), 200, "{}");
    client.putItem(put -> put.tableName("sessions-table").item(item()));
    assertThat(sent.segments).isEmpty();
  }

  @Test
  void everyClientIsTraced() {
    assertThat(new ClasspathInterceptorChainFactory().getGlobalInterceptors())
        .hasAtLeastOneElementOfType(StoreTracing.class);
  }

  @Test
  void whereNoDaemonListensNothingIsDone() {
    DynamoDbClient client = client(new StoreTracing(), 200, "{}");
    client.putItem(put -> put.tableName("sessions-table").item(item()));
    assertThat(sent.segments).isEmpty();
  }

  private void putting(int status, String answer) {
    recorder.beginSegment("function");
    try {
      client(new StoreTracing(recorder), status, answer)
          .putItem(put -> put.tableName("sessions-table").item(item()));
    } finally {
      recorder.endSegment();
    }
  }

  private static Map<String, AttributeValue> item() {
    return Map.of("text", AttributeValue.fromS(CANARY));
  }

  private static DynamoDbClient client(StoreTracing tracing, int status, String answer) {
    return DynamoDbClient.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(URI.create("http://localhost:1"))
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(new Answering(status, answer))
        .overrideConfiguration(override -> override.addExecutionInterceptor(tracing))
        .build();
  }

  /** A store that always says the same. */
  private record Answering(int status, String answer) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains(CANARY);
          }
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          return HttpExecuteResponse.builder()
              .response(
                  SdkHttpResponse.builder()
                      .statusCode(status)
                      .putHeader("Content-Length", String.valueOf(bytes.length))
                      .build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
              .build();
        }

        @Override
        public void abort() {
          // nothing is under way
        }
      };
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
