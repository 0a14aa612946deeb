package dev.holdfast.infra.description;

import java.util.List;
import java.util.Set;

/**
 * A method and a path that the HTTP API passes on, as in its route keys: {@code PUT
 * /api/resume/{sessionId}}.
 */
public record Route(String method, String path) {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  public Route {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("no method of this API: " + method);
    }
    if (!path.startsWith("/api/")) {
      throw new IllegalArgumentException("CloudFront passes on only what is below /api: " + path);
    }
  }

  static List<Route> of(String... keys) {
    return List.of(keys).stream().map(Route::parse).toList();
  }

  private static Route parse(String key) {
    int space = key.indexOf(' ');
    return new Route(key.substring(0, space), key.substring(space + 1));
  }

  /** As API Gateway names it. */
  public String key() {
    return method + " " + path;
  }
}
