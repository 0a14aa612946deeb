package dev.holdfast.loadtest.drill;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Texts made of lines of which no two are alike, so that it can be told whose line is missing. */
final class Lines {
  private Lines() {}

  static String of(String device, int count) {
    return device + " wrote line " + count;
  }

  static String append(String text, String line) {
    return text.isEmpty() ? line : text + "\n" + line;
  }

  static Set<String> in(String text) {
    return text.lines().collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A text with the lines it lacks appended: how a client here merges. */
  static String with(String text, Iterable<String> lines) {
    Set<String> all = in(text);
    lines.forEach(all::add);
    return String.join("\n", all);
  }

  static String with(String text, String line) {
    return with(text, List.of(line));
  }
}
