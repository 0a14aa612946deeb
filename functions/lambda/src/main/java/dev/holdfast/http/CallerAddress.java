package dev.holdfast.http;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells callers apart by where they call from, for limits only. On AWS, API Gateway tells it. */
@Singleton
public class CallerAddress {
  /** Set by the function's own door, which writes over whatever a client put there. */
  public static final String HEADER = "X-Holdfast-Caller";

  private static final int NETWORK_BYTES = 8;

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
    return request.getHeaders().get(HEADER);
  }
}
