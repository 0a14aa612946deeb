package dev.holdfast.local.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds events of payload format 2.0 as an HTTP API builds them: the path decoded and with its
 * stage, header names in lower case and repeated headers and parameters joined by commas, cookies
 * apart, bodies in Base64 unless their type is text. What the gateway makes of a body that is said
 * to be text and is no UTF-8 is not documented; it comes in Base64 here, as it was sent.
 */
final class GatewayEvents {
  private final String stage;

  GatewayEvents(String stage) {
    this.stage = stage;
  }

  APIGatewayV2HTTPEvent event(Request request, String requestId) {
    String target = request.target();
    int mark = target.indexOf('?');
    String query = mark < 0 ? "" : target.substring(mark + 1);
    String path = decoded(mark < 0 ? target : target.substring(0, mark), false);
    String staged = stage.equals("$default") ? path : "/" + stage + path;
    Map<String, String> headers = new TreeMap<>();
    headers.put("host", "abc123.execute-api.eu-central-1.amazonaws.com");
    headers.put("x-forwarded-proto", "https");
    for (Request.Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (!name.equals("cookie")) {
        headers.merge(name, header.value().strip(), (a, b) -> a + "," + b);
      }
    }
    byte[] body = request.body();
    if (body != null) {
      headers.put("content-length", Integer.toString(body.length));
    }
    String text = body == null ? null : text(body, headers);
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey("$default")
        .withRawPath(staged)
        .withRawQueryString(query)
        .withCookies(cookies(request))
        .withHeaders(headers)
        .withQueryStringParameters(parameters(query))
        .withRequestContext(context(request.method(), staged, requestId))
        .withIsBase64Encoded(body != null && text == null)
        .withBody(body != null && text == null ? Base64.getEncoder().encodeToString(body) : text)
        .build();
  }

  private RequestContext context(String method, String path, String requestId) {
    return RequestContext.builder()
        .withAccountId("123456789012")
        .withApiId("abc123")
        .withDomainName("abc123.execute-api.eu-central-1.amazonaws.com")
        .withDomainPrefix("abc123")
        .withStage(stage)
        .withRouteKey("$default")
        .withRequestId(requestId)
        .withTime("01/Nov/2026:12:00:00 +0000")
        .withTimeEpoch(1_793_534_400_000L)
        .withHttp(
            RequestContext.Http.builder()
                .withMethod(method)
                .withPath(path)
                .withProtocol("HTTP/1.1")
                .withSourceIp("192.0.2.1")
                .withUserAgent("test")
                .build())
        .build();
  }

  private static @Nullable List<String> cookies(Request request) {
    List<String> cookies =
        request.headers().stream()
            .filter(header -> header.name().equalsIgnoreCase("cookie"))
            .flatMap(header -> Arrays.stream(header.value().split("; *", -1)))
            .toList();
    return cookies.isEmpty() ? null : cookies;
  }

  private static @Nullable Map<String, String> parameters(String query) {
    if (query.isEmpty()) {
      return null;
    }
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals), true);
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1), true);
      parameters.merge(name, value, (a, b) -> a + "," + b);
    }
    return parameters;
  }

  /** The body as text where the gateway takes it for text. */
  private static @Nullable String text(byte[] body, Map<String, String> headers) {
    String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    boolean isText =
        type.isEmpty()
            || type.startsWith("text/")
            || type.startsWith("application/json")
            || type.startsWith("application/xml")
            || type.startsWith("application/javascript");
    if (!isText || headers.containsKey("content-encoding")) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException noUtf8) {
      return null;
    }
  }

  /** Percent-decodes; what is no escape stays as it is. */
  private static String decoded(String text, boolean form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
      int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
      if (raw[i] == '%' && high >= 0 && low >= 0) {
        bytes.write((high << 4) | low);
        i += 2;
      } else {
        bytes.write(form && raw[i] == '+' ? ' ' : raw[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
