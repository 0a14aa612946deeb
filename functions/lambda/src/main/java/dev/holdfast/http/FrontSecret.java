package dev.holdfast.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/**
 * Lets in only what came through the site's own front, which adds a secret that nobody else knows:
 * whoever found the address of the HTTP API itself would go round its limits. Where no secret is
 * set, as on one machine, there is no front to go round.
 */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
@Requires(property = FrontSecret.PROPERTY, pattern = ".+")
class FrontSecret {
  static final String PROPERTY = "holdfast.origin-secret";
  static final String HEADER = "X-Holdfast-Origin";

  private final List<byte[]> secrets;

  /**
   * Made once for a function.
   *
   * @param secrets separated by commas: two while one takes the other's place
   */
  FrontSecret(@Property(name = PROPERTY) String secrets) {
    this.secrets =
        Arrays.stream(secrets.split(",", -1))
            .map(String::strip)
            .filter(secret -> !secret.isEmpty())
            .map(FrontSecret::bytes)
            .toList();
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    byte[] offered = bytes(request.getHeaders().get(HEADER, String.class).orElse(""));
    boolean known = false;
    for (byte[] secret : secrets) {
      known |= MessageDigest.isEqual(secret, offered);
    }
    if (!known) {
      throw new ApiException(
          ErrorCode.FOREIGN_HOST, "This API answers under the address of its site only.");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
