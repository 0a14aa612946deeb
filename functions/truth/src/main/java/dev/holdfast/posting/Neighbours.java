package dev.holdfast.posting;

import dev.holdfast.text.Phrase;
import dev.holdfast.text.Word;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that hold another name and mean something else: "React Native" is not React. */
final class Neighbours {
  /** By name: words that make it another thing when they follow. */
  private static final Map<String, Set<String>> BEHIND =
      Map.ofEntries(
          Map.entry("react", Set.of("native")),
          Map.entry("c", Set.of("level", "suite", "section")),
          Map.entry("oracle", Set.of("opera", "micros", "cerner")),
          Map.entry("google", Set.of("classroom")),
          Map.entry(
              "go",
              Set.of("to", "live", "ahead", "above", "beyond", "through", "out", "back", "well")),
          Map.entry("visual studio", Set.of("code")),
          Map.entry("teaching", Set.of("assistant", "hospital")),
          Map.entry("nursing", Set.of("home", "homes")),
          Map.entry("excel", Set.of("at", "in")),
          Map.entry("r", Set.of("and")),
          Map.entry("java", Set.of("script")),
          Map.entry("nurse", Set.of("practitioner", "assistant")));

  /** By name: words that make it another thing when they stand before. */
  private static final Map<String, Set<String>> BEFORE =
      Map.ofEntries(
          Map.entry("c", Set.of("objective", "vitamin", "class", "category", "grade", "hepatitis")),
          Map.entry("devops", Set.of("azure")),
          Map.entry("bi", Set.of("power")),
          Map.entry("sql", Set.of("no")),
          Map.entry("java", Set.of("non")),
          Map.entry("access", Set.of("remote", "site", "level")),
          Map.entry("first aid", Set.of("health")),
          Map.entry("black belt", Set.of("karate", "judo", "taekwondo")),
          Map.entry("scripting", Set.of("cross")));

  private Neighbours() {}

  static boolean differ(Phrase phrase, List<Word> words, int from, int behind) {
    String name = String.join(" ", phrase.words().stream().map(Word::key).toList());
    if (behind < words.size()
        && words.get(behind).tied()
        && BEHIND.getOrDefault(name, Set.of()).contains(words.get(behind).key())) {
      return true;
    }
    if (from > 0
        && words.get(from).tied()
        && BEFORE.getOrDefault(name, Set.of()).contains(words.get(from - 1).key())) {
      return true;
    }
    boolean letter = phrase.words().size() == 1 && name.length() == 1;
    return letter && inInitials(words, from, behind);
  }

  /** "J. R. Smith", "R&D", "Plan C". */
  private static boolean inInitials(List<Word> words, int from, int behind) {
    boolean dotBehind =
        behind < words.size()
            && words.get(behind).gap().startsWith(".")
            && words.get(behind).startsUpperCase()
            && from > 0
            && words.get(from - 1).startsUpperCase();
    boolean dash =
        (behind < words.size() && words.get(behind).gap().equals("-"))
            || (from > 0 && words.get(from).gap().equals("-"));
    return dotBehind || dash;
  }
}
