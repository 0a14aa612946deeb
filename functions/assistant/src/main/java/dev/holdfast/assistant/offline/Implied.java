package dev.holdfast.assistant.offline;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Forms that say something was done and bury the verb: "managed to cut", "had to prepare", "was
 * managing", "was involved in".
 */
final class Implied {
  private static final Set<String> BEFORE_TO = Set.of("managed", "had", "used");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> BE = Set.of("was", "were");

  private Implied() {}

  static Optional<String> told(String body, List<Token> tokens) {
    if (tokens.size() < 3) {
      return Optional.empty();
    }
    Token first = tokens.getFirst();
    if (buriesVerb(tokens)) {
      Token verb = tokens.get(2);
      return Verb.of(verb).map(v -> v.past() + body.substring(verb.end()));
    }
    Token second = tokens.get(1);
    if (BE.contains(first.lower())) {
      boolean given =
          Lexicon.HONOURS.holds(second) || PhraseList.PARTICIPATIONS.at(tokens, 1) != null;
      if (given) {
        return Optional.of(body.substring(second.start()));
      }
      if (ARTICLES.contains(second.lower())) {
        return Optional.of(body.substring(tokens.get(2).start()));
      }
      return Verb.of(second)
          .filter(v -> v.isGerund(second))
          .map(v -> v.past() + body.substring(second.end()));
    }
    return Optional.empty();
  }

  /** Whether a line begins with "managed to" or the like and a plain verb. */
  static boolean buriesVerb(List<Token> tokens) {
    return tokens.size() > 2
        && BEFORE_TO.contains(tokens.getFirst().lower())
        && tokens.get(1).lower().equals("to")
        && Verb.of(tokens.get(2)).filter(v -> v.base().equals(tokens.get(2).lower())).isPresent();
  }
}
