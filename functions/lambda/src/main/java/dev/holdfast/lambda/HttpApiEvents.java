package dev.holdfast.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.holdfast.http.CallerAddress;
import dev.holdfast.http.RequestIds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Mends events so that the stock handler reads them as any HTTP server would. API Gateway decodes
 * the path, and the handler takes it for encoded; it cuts parameters at commas; it reads the body
 * in whatever charset the client names; it knows nothing of stages. A function URL sends the path
 * encoded already.
 */
final class HttpApiEvents {
  private static final String DEFAULT_STAGE = "$default";
  private static final String UNRESERVED = "-._~";
  private static final String PLAIN = UNRESERVED + "!$&'()*+,;=:@/";
  private static final byte[] NO_BODY = {' '};
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private HttpApiEvents() {}

  static APIGatewayV2HTTPEvent mended(APIGatewayV2HTTPEvent event) {
    RequestContext context = event.getRequestContext();
    String path = withoutStage(context.getHttp().getPath(), context.getStage());
    String query = reescape(event.getRawQueryString(), "?" + PLAIN);
    String escaped = isFunctionUrl(context) ? reescape(path, PLAIN) : escape(path, PLAIN);
    String address = notAuthority(escaped) + (query.isEmpty() ? "" : "?" + query);
    RequestContext.Http http =
        RequestContext.Http.builder()
            .withMethod(context.getHttp().getMethod())
            .withPath(address)
            .withProtocol(context.getHttp().getProtocol())
            .withSourceIp(context.getHttp().getSourceIp())
            .withUserAgent(context.getHttp().getUserAgent())
            .build();
    byte @Nullable [] body = body(event);
    return APIGatewayV2HTTPEvent.builder()
        .withVersion(event.getVersion())
        .withRouteKey(event.getRouteKey())
        .withRawPath(address)
        .withHeaders(headers(event))
        .withRequestContext(
            RequestContext.builder()
                .withHttp(http)
                .withStage(context.getStage())
                .withRequestId(context.getRequestId())
                .withDomainName(context.getDomainName())
                .build())
        .withIsBase64Encoded(body != null)
        .withBody(body == null ? null : Base64.getEncoder().encodeToString(body))
        .build();
  }

  /** What follows two slashes would be read as a host (RFC 3986, section 4.2). */
  private static String notAuthority(String path) {
    return path.startsWith("//") ? "/%2F" + path.substring(2) : path;
  }

  private static boolean isFunctionUrl(RequestContext context) {
    String domain = context.getDomainName();
    return domain != null && domain.contains(".lambda-url.");
  }

  private static String withoutStage(@Nullable String path, @Nullable String stage) {
    if (path == null || path.isEmpty()) {
      return "/";
    }
    String prefix = "/" + stage;
    boolean staged = stage != null && !stage.equals(DEFAULT_STAGE);
    return staged && (path.equals(prefix) || path.startsWith(prefix + "/"))
        ? "/" + path.substring(Math.min(path.length(), prefix.length() + 1))
        : path;
  }

  /**
   * Percent-encodes what is encoded already: escapes stay escapes, but what is no escape, or no
   * UTF-8 behind it, would make the stock handler throw.
   */
  private static String reescape(@Nullable String text, String plain) {
    StringBuilder escaped = new StringBuilder();
    String rest = text == null ? "" : text;
    Matcher escapes = ESCAPES.matcher(rest);
    int done = 0;
    while (escapes.find()) {
      escaped.append(escape(rest.substring(done, escapes.start()), plain));
      byte[] octets = HexFormat.of().parseHex(escapes.group().replace("%", ""));
      escaped.append(escape(new String(octets, StandardCharsets.UTF_8), UNRESERVED));
      done = escapes.end();
    }
    return escaped.append(escape(rest.substring(done), plain)).toString();
  }

  /** Percent-encodes all that is neither unreserved nor listed (RFC 3986, section 2). */
  private static String escape(@Nullable String text, String plain) {
    StringBuilder escaped = new StringBuilder();
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    for (byte octet : bytes) {
      char character = (char) (octet & 0xff);
      boolean letterOrDigit = character < 128 && Character.isLetterOrDigit(character);
      if (letterOrDigit || plain.indexOf(character) >= 0) {
        escaped.append(character);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
      }
    }
    return escaped.toString();
  }

  private static Map<String, String> headers(APIGatewayV2HTTPEvent event) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    if (event.getHeaders() != null) {
      headers.putAll(event.getHeaders());
    }
    List<String> cookies = event.getCookies();
    if (cookies != null) {
      // The stock handler throws over a header that holds none.
      String joined = String.join("; ", cookies).strip();
      if (!joined.isEmpty()) {
        headers.put("Cookie", joined);
      }
    }
    headers.remove(CallerAddress.HEADER);
    String caller = event.getRequestContext().getHttp().getSourceIp();
    if (caller != null) {
      headers.put(CallerAddress.HEADER, caller);
    }
    if (event.getRequestContext().getRequestId() != null) {
      headers.put(RequestIds.HEADER, event.getRequestContext().getRequestId());
    }
    return headers;
  }

  private static byte @Nullable [] body(APIGatewayV2HTTPEvent event) {
    String body = event.getBody();
    if (body == null || body.isEmpty()) {
      // The stock handler refuses a request without a body where one may be left out.
      return event.getRequestContext().getHttp().getMethod().equals("POST") ? NO_BODY : null;
    }
    return event.getIsBase64Encoded()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
