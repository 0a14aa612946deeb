package dev.holdfast.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers apart by where they call from, for limits only. On AWS the site's front tells it,
 * and where there is none, API Gateway does.
 */
@Singleton
public class CallerAddress {
  /** Set by the function's own door, which writes over whatever a client put there. */
  public static final String HEADER = "X-Holdfast-Caller";

  /** Set by the site's front. Whoever does not know its secret could write anything here. */
  static final String VIEWER = "X-Holdfast-Viewer";

  private static final int NETWORK_BYTES = 8;

  private final String header;

  /**
   * Made once for a front.
   *
   * @param secret what proves that a request came through the site's front; null if there is none
   */
  public CallerAddress(@Nullable @Property(name = FrontSecret.PROPERTY) String secret) {
    this.header = secret == null || secret.isEmpty() ? HEADER : VIEWER;
  }

  /** One name for one caller. Of IPv6 the network is taken: a household has billions of hosts. */
  public final String of(HttpRequest<?> request) {
    String address = address(request);
    if (address == null) {
      return "unknown";
    }
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return "unknown";
    }
  }

  protected @Nullable String address(HttpRequest<?> request) {
    return request.getHeaders().get(header);
  }
}
