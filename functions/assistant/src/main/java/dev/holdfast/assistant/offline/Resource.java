package dev.holdfast.assistant.offline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** A word list or catalogue that is packed beside these classes; a missing one stops the start. */
final class Resource {
  private Resource() {}

  /** Its lines, without comments and blank ones. */
  static List<String> lines(String name) {
    try (BufferedReader reader = open(name)) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of the form {@code key: value}, in their order. */
  static Map<String, String> pairs(String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines(name)) {
      int colon = line.indexOf(':');
      pairs.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
    }
    return pairs;
  }

  static Properties properties(String name) {
    Properties properties = new Properties();
    try (BufferedReader reader = open(name)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static BufferedReader open(String name) {
    InputStream stream =
        Objects.requireNonNull(Resource.class.getResourceAsStream(name), "no resource " + name);
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
