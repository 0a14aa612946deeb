package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API that stands behind the front of its site, and one that stands alone. */
class FrontSecretTest {
  private static final String NEW = "Q9hWq2ZpXr7sLk4c";
  private static final String OLD = "b3vTn8JdFy1uMg6e";

  private final HttpApiHandler behind = handler(Map.of("holdfast.origin-secret", NEW + "," + OLD));
  private final HttpApiHandler alone = handler(Map.of());

  private static HttpApiHandler handler(Map<String, Object> properties) {
    return new HttpApiHandler(ApplicationContext.run(properties));
  }

  @AfterEach
  void close() {
    behind.close();
    alone.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {NEW, OLD})
  void letsInWhatCarriesOneOfTheSecrets(String secret) {
    assertThat(ask(behind, Map.of("x-holdfast-origin", secret)).getStatusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "Q9hWq2ZpXr7sLk4", NEW + "," + OLD, "something else"})
  void refusesWhatCarriesNone(String secret) {
    assertThat(ask(behind, Map.of("x-holdfast-origin", secret)).getStatusCode()).isEqualTo(403);
  }

  @Test
  void refusesWhatCarriesNoHeaderAtAllAndSaysWhereToGo() {
    APIGatewayV2HTTPResponse answer = ask(behind, Map.of());
    assertThat(answer.getStatusCode()).isEqualTo(403);
    assertThat(body(answer))
        .contains("\"code\":\"foreign_host\"")
        .contains("under the address of its site only")
        .doesNotContain(NEW, OLD);
    assertThat(answer.getHeaders()).containsEntry("Cache-Control", "no-store");
  }

  @Test
  void behindTheFrontTheCallerIsWhoTheFrontSaw() {
    Map<String, String> headers =
        Map.of("x-holdfast-origin", NEW, "x-holdfast-viewer", "203.0.113.7");
    assertThat(body(ask(behind, headers))).isEqualTo("203.0.113.7");
  }

  @Test
  void aFrontThatNamesNobodyMakesOneCallerOfAll() {
    assertThat(body(ask(behind, Map.of("x-holdfast-origin", NEW)))).isEqualTo("unknown");
  }

  @Test
  void aloneTheCallerIsWhoTheGatewaySawWhateverTheClientClaims() {
    Map<String, String> claims =
        Map.of("x-holdfast-viewer", "203.0.113.7", "x-holdfast-caller", "203.0.113.8");
    assertThat(body(ask(alone, claims))).isEqualTo("192.0.2.1");
  }

  @Test
  void anEmptySecretIsNone() {
    try (HttpApiHandler open = handler(Map.of("holdfast.origin-secret", ""))) {
      assertThat(body(ask(open, Map.of()))).isEqualTo("192.0.2.1");
    }
  }

  private static APIGatewayV2HTTPResponse ask(HttpApiHandler handler, Map<String, String> headers) {
    RequestContext context =
        RequestContext.builder()
            .withStage("$default")
            .withRequestId("request=")
            .withDomainName("abc123.execute-api.eu-central-1.amazonaws.com")
            .withHttp(
                RequestContext.Http.builder()
                    .withMethod("GET")
                    .withPath("/caller")
                    .withProtocol("HTTP/1.1")
                    .withSourceIp("192.0.2.1")
                    .build())
            .build();
    return handler.handleRequest(
        APIGatewayV2HTTPEvent.builder()
            .withVersion("2.0")
            .withRouteKey("$default")
            .withRawPath("/caller")
            .withHeaders(headers)
            .withRequestContext(context)
            .build(),
        null);
  }

  private static String body(APIGatewayV2HTTPResponse answer) {
    String body = String.valueOf(answer.getBody());
    return answer.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
        : body;
  }
}
