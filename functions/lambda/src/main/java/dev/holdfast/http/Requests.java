package dev.holdfast.http;

import dev.holdfast.replica.Revision;
import dev.holdfast.replica.SessionId;
import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request says outside its body. */
public final class Requests {
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"|([0-9]{1,18})");

  private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]?|100");
  private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~](?:[ -~]{0,62}[!-~])?");
  private static final int DEFAULT_LIMIT = 20;

  private Requests() {}

  public static SessionId sessionId(String text) {
    return SessionId.parse(text)
        .orElseThrow(() ->
            new ApiException(
                ErrorCode.INVALID_ID,
                "A session id is a UUID such as 3f0c5f9e-8d0b-4d4e-9c39-0a4f6a1c2b7d."));
  }

  /** The revision a save is based on; null without If-Match, or with the wildcard of RFC 9110. */
  public static @Nullable Revision base(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    var matcher = ETAG.matcher(ifMatch.strip());
    if (!matcher.matches()) {
      throw new ApiException(
          ErrorCode.MALFORMED_ETAG, "If-Match must hold one ETag that this service gave.");
    }
    String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return new Revision(Long.parseLong(digits));
  }

  /**
   * The first value of a query parameter. It is read from the address itself, which is the same on
   * every front; API Gateway's own table of parameters joins repeated ones with commas.
   */
  public static @Nullable String query(HttpRequest<?> request, String name) {
    String query = request.getUri().getRawQuery();
    if (query == null) {
      return null;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (decode(equals < 0 ? pair : pair.substring(0, equals)).equals(name)) {
        return equals < 0 ? "" : decode(pair.substring(equals + 1));
      }
    }
    return null;
  }

  /** How many entries a list is to have: {@code ?limit=}, 1 to 100, by default 20. */
  public static int limit(HttpRequest<?> request) {
    String limit = query(request, "limit");
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    if (!LIMIT.matcher(limit).matches()) {
      throw invalid("limit", "must be a number from 1 to 100");
    }
    return Integer.parseInt(limit);
  }

  /** The name of a request that creates something; null without {@code Idempotency-Key}. */
  public static @Nullable String idempotencyKey(@Nullable String header) {
    if (header != null && !IDEMPOTENCY_KEY.matcher(header).matches()) {
      throw invalid("Idempotency-Key", "must be 1 to 64 printable characters of ASCII");
    }
    return header;
  }

  private static ApiException invalid(String field, String message) {
    return new ApiException(
        ErrorCode.INVALID_FIELDS, "Nothing was stored.", List.of(new FieldError(field, message)));
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new ApiException(ErrorCode.MALFORMED_REQUEST, "The query is not percent-encoded.");
    }
  }
}
