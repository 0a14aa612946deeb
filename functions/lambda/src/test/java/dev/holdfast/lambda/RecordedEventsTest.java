package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of payload format 2.0 as API Gateway and function URLs send them. */
class RecordedEventsTest {
  private static final String SESSION = "3f0c5f9e-8d0b-4d4e-9c39-0a4f6a1c2b7d";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final Context NO_CONTEXT =
      (Context)
          Proxy.newProxyInstance(
              Context.class.getClassLoader(),
              new Class<?>[] {Context.class},
              (proxy, method, arguments) -> method.getReturnType() == int.class ? 0 : null);
  private static final HttpApiHandler HANDLER = new HttpApiHandler(ApplicationContext.run());

  @ParameterizedTest
  @ValueSource(strings = {"put", "put-base64", "put-other-charset"})
  void readsABodyAsUtf8HoweverItComes(String name) throws IOException {
    APIGatewayV2HTTPResponse response = handle(name);
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(body(response)).startsWith(SESSION + "|na\u00efve \ud83d\ude00|");
  }

  @Test
  void passesHeadersOn() throws IOException {
    assertThat(body(handle("put"))).endsWith("|\"1793534400000\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "named-stage; 3f0c5f9e-8d0b-4d4e-9c39-0a4f6a1c2b7d",
        "odd-path; a b%{c}\u00e9\ud83d\ude00",
        "function-url; a b%{c}\u00e9",
        "function-url-broken; a%zz\ufffd%"
      })
  void readsThePathAsItWasMeant(String name, String variable) throws IOException {
    APIGatewayV2HTTPResponse response = handle(name);
    assertThat(response.getStatusCode()).as(body(response)).isEqualTo(200);
    assertThat(body(response)).startsWith(variable + "|");
  }

  @Test
  void keepsCommasAndRepetitionsInQueries() throws IOException {
    assertThat(body(handle("queries"))).isEqualTo("q|a, b|||a b|100%|null|null");
  }

  @Test
  void readsABrokenQueryWithoutFailing() throws IOException {
    APIGatewayV2HTTPResponse response = handle("broken-query");
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(body(response)).startsWith("q|%zz|");
  }

  @Test
  void takesNoPartOfAPathForAHost() throws IOException {
    assertThat(handle("double-slash").getStatusCode()).isEqualTo(404);
  }

  @Test
  void joinsCookies() throws IOException {
    assertThat(body(handle("cookies"))).endsWith("|a=1; b=2; c");
  }

  @Test
  void passesOverABlankCookie() throws IOException {
    assertThat(body(handle("blank-cookie"))).endsWith("|null");
  }

  @Test
  void answersAnAddressWithoutRouteWithAProblemUnderTheGatewaysRequestId() throws IOException {
    APIGatewayV2HTTPResponse response = handle("named-stage-only");
    assertThat(response.getStatusCode()).isEqualTo(404);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(header(response, "X-Request-Id")).isEqualTo("JKJaXmPLvHcESHA=");
    assertThat(body(response)).contains("\"requestId\":\"JKJaXmPLvHcESHA=\"");
  }

  private static APIGatewayV2HTTPResponse handle(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            RecordedEventsTest.class.getResourceAsStream("/events/" + name + ".json"))) {
      return HANDLER.handleRequest(JSON.readValue(file, APIGatewayV2HTTPEvent.class), NO_CONTEXT);
    }
  }

  private static String body(APIGatewayV2HTTPResponse response) {
    return response.getIsBase64Encoded()
        ? new String(Base64.getDecoder().decode(response.getBody()), StandardCharsets.UTF_8)
        : response.getBody();
  }

  private static String header(APIGatewayV2HTTPResponse response, String name) {
    Map<String, String> headers = new TreeMap<>();
    if (response.getHeaders() != null) {
      response.getHeaders().forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v));
    }
    if (response.getMultiValueHeaders() != null) {
      response
          .getMultiValueHeaders()
          .forEach((k, v) -> headers.put(k.toLowerCase(Locale.ROOT), v.getFirst()));
    }
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
  }
}
