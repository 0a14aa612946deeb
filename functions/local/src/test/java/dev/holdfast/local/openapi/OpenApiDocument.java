package dev.holdfast.local.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The one document of all routes, put together from those the functions' compilers write. */
final class OpenApiDocument {
  private static final String PART = "META-INF/swagger/service-1.0.0.yml";

  private OpenApiDocument() {}

  static String generate() throws IOException {
    Map<String, Object> paths = new TreeMap<>();
    Map<String, Object> schemas = new TreeMap<>();
    ClassLoader loader = OpenApiDocument.class.getClassLoader();
    for (URL part : Collections.list(loader.getResources(PART))) {
      try (InputStream in = part.openStream()) {
        Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        merge(member(document, "paths"), paths);
        merge(member(member(document, "components"), "schemas"), schemas);
      }
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.1");
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("title", "Holdfast");
    info.put("version", "1");
    document.put("info", info);
    document.put("servers", List.of(Map.of("url", "/")));
    document.put("paths", paths);
    // With a key or without: which of them a session takes, it says itself.
    document.put("security", List.of(Map.of(), Map.of("sessionKey", List.of())));
    Map<String, Object> components = new LinkedHashMap<>();
    components.put("schemas", schemas);
    components.put("securitySchemes", Map.of("sessionKey", sessionKey()));
    document.put("components", components);
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(100);
    options.setSplitLines(true);
    return "# Generated from the code. `mvn verify -Dopenapi.write=true` writes it anew.\n"
        + new Yaml(options).dump(document);
  }

  private static Map<String, Object> sessionKey() {
    Map<String, Object> scheme = new LinkedHashMap<>();
    scheme.put("type", "apiKey");
    scheme.put("in", "header");
    scheme.put("name", "X-Session-Key");
    scheme.put(
        "description",
        "43 to 128 characters of A-Z a-z 0-9 - _, at least 32 random bytes. Needed once a device"
            + " was registered; without it, or with another: 403 session_locked");
    return scheme;
  }

  private static Map<?, ?> member(Map<?, ?> object, String name) {
    return (Map<?, ?>) Objects.requireNonNull(object.get(name), name);
  }

  private static void merge(Map<?, ?> from, Map<String, Object> into) {
    from.forEach((name, value) -> into.put((String) name, value));
  }
}
