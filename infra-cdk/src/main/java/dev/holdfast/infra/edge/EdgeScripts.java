package dev.holdfast.infra.edge;

import dev.holdfast.infra.description.Functions;
import dev.holdfast.infra.description.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The code that CloudFront runs before requests, complete with what it has to know. */
final class EdgeScripts {
  /** More than this CloudFront does not take. */
  static final int MOST_BYTES = 10_240;

  private EdgeScripts() {}

  static String api() {
    String routes =
        Functions.ALL.stream()
            .flatMap(function -> function.routes().stream())
            .map(EdgeScripts::object)
            .collect(Collectors.joining(",\n", "[\n", ",\n]"));
    String headers =
        SafeHeaders.API.entrySet().stream()
            .map(EdgeScripts::object)
            .collect(Collectors.joining(",\n", "{\n", ",\n}"));
    return "const ROUTES = " + routes + ";\nconst HEADERS = " + headers + ";\n\n" + read("api.js");
  }

  static String page() {
    return read("page.js");
  }

  private static String object(Route route) {
    return "  { method: '" + route.method() + "', path: '" + route.path() + "' }";
  }

  private static String object(Map.Entry<String, String> header) {
    String name = header.getKey().toLowerCase(Locale.ROOT);
    return "  '" + name + "': { value: \"" + header.getValue() + "\" }";
  }

  private static String read(String name) {
    try (InputStream script = EdgeScripts.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IllegalStateException("no script " + name);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
