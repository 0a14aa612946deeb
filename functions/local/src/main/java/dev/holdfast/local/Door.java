package dev.holdfast.local;

import dev.holdfast.http.ApiException;
import dev.holdfast.http.ErrorCode;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps pages of other sites, which run in the same browser, from using the server of this machine.
 *
 * <p>Whoever owns a domain can point it at 127.0.0.1, and then the browser takes their page for one
 * of this server (DNS rebinding): only the name in {@code Host} gives it away. And any page may
 * send simple requests anywhere: only {@code Origin} tells whose it is. On AWS, CloudFront is the
 * door.
 */
@ServerFilter("/**")
@Requires(property = Door.HOSTS)
final class Door implements Ordered {
  /** Names under which the server answers beside those of this machine; it may be empty. */
  static final String HOSTS = "holdfast.hosts";

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::[0-9]{1,5})?");
  private static final Pattern ORIGIN = Pattern.compile("https?://(.+)");

  private final Set<String> hosts;

  Door(@Property(name = HOSTS) List<String> hosts) {
    this.hosts = Set.copyOf(hosts);
  }

  /** Before every other filter. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @RequestFilter
  void enter(HttpRequest<?> request) {
    List<String> named = request.getHeaders().getAll(HttpHeaders.HOST);
    if (named.size() != 1) {
      // As RFC 9112, section 3.2, has it. What the server could not read comes without headers too.
      throw new ApiException(ErrorCode.MALFORMED_REQUEST, null);
    }
    String authority = plain(named.getFirst());
    if (!THIS_MACHINE.contains(host(authority)) && !hosts.contains(host(authority))) {
      throw new ApiException(
          ErrorCode.FOREIGN_HOST,
          "Holdfast answers here only as localhost. To use it under another name, start it with"
              + " HOLDFAST_HOSTS set to that name.");
    }
    if (!request.getHeaders().getAll(HttpHeaders.ORIGIN).stream()
        .allMatch(origin -> isOwn(plain(origin), authority))) {
      throw new ApiException(
          ErrorCode.FOREIGN_ORIGIN,
          "Holdfast answers its own page, and programs that are no page, but no page of another"
              + " site. Nothing was changed.");
    }
  }

  /** A proxy may have put another name into {@code Host}; the browser's own word is the origin. */
  private boolean isOwn(String origin, String authority) {
    Matcher parts = ORIGIN.matcher(origin);
    return parts.matches()
        && (parts.group(1).equals(authority) || hosts.contains(host(parts.group(1))));
  }

  private static String plain(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  private static String host(String authority) {
    Matcher parts = AUTHORITY.matcher(authority);
    return parts.matches() ? parts.group(1) : "";
  }
}
