package dev.holdfast.loadtest.coldstart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests as API Gateway's HTTP API hands them to a function (payload format 2.0). */
public final class HttpEvents {
  private HttpEvents() {}

  /**
   * One request.
   *
   * @param path decoded, with the query behind it if there is one
   * @param body text, or null
   */
  public static byte[] of(
      String method, String path, Map<String, String> headers, @Nullable String body) {
    int question = path.indexOf('?');
    String query = question < 0 ? "" : path.substring(question + 1);
    String plain = quote(question < 0 ? path : path.substring(0, question));
    String fields =
        headers.entrySet().stream()
            .map(header -> quote(header.getKey()) + ":" + quote(header.getValue()))
            .collect(Collectors.joining(",", "{", "}"));
    String context =
        """
        {"accountId":"000000000000","apiId":"local","domainName":"local","stage":"$default",\
        "requestId":"local","routeKey":"$default","timeEpoch":1700000000000,\
        "http":{"method":%s,"path":%s,"protocol":"HTTP/1.1","sourceIp":"127.0.0.1",\
        "userAgent":"loadtest"}}\
        """
            .formatted(quote(method), plain);
    String event =
        """
        {"version":"2.0","routeKey":"$default","rawPath":%s,"rawQueryString":%s,"headers":%s,\
        "requestContext":%s,"body":%s,"isBase64Encoded":false}\
        """
            .formatted(plain, quote(query), fields, context, body == null ? "null" : quote(body));
    return event.getBytes(StandardCharsets.UTF_8);
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || character == '"' || character == '\\') {
        quoted.append("\\u%04x".formatted((int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }
}
