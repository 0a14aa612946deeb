package dev.holdfast.posting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Word lists for reading a posting, each under its name in the resource. */
final class WordLists {
  static final Set<String> HEADS = list("heads");
  static final Set<String> SOFT = list("soft");
  static final Set<String> STOPS = list("stops");
  static final Set<String> NAMES = list("names");

  static final Set<String> COMMON = list("common");
  static final Set<String> VERBS = list("verbs");
  static final Set<String> VERB_BEFORE = list("before-verb");

  private WordLists() {}

  private static final class Loaded {
    static final Map<String, Set<String>> LISTS = read();
  }

  private static Set<String> list(String name) {
    return Collections.unmodifiableSet(Loaded.LISTS.getOrDefault(name, Set.of()));
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    try (InputStream stream = WordLists.class.getResourceAsStream("words.txt")) {
      if (stream == null) {
        throw new IllegalStateException("resource is missing: words.txt");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Set<String> open = new HashSet<>();
      for (String line : reader.lines().toList()) {
        if (line.startsWith("[")) {
          open =
              lists.computeIfAbsent(line.substring(1, line.length() - 1), name -> new HashSet<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          Collections.addAll(open, line.strip().split("\\s+", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }
}
