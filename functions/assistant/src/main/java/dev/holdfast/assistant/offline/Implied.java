package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
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
  private static final Set<String> JOINS = Set.of("and", "or", ",", "&");
  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "whenever", "unless", "would", "could", "should", "might", "may");
  private static final Set<String> BE = Set.of("was", "were");

  private Implied() {}

  static Optional<String> told(String body, List<Token> tokens) {
    if (tokens.size() < 3) {
      return Optional.empty();
    }
    Token first = tokens.getFirst();
    if (buriesVerb(tokens)) {
      Token verb = tokens.get(before(tokens));
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
    int at = before(tokens);
    return at > 0
        && at < tokens.size()
        && isBase(tokens.get(at))
        && (at == 2 || !unsure(tokens, at));
  }

  /** Whether a line begins with "was able to" and a plain verb, and nothing makes it a mere if. */
  static boolean wasAble(List<Token> tokens) {
    int start = !tokens.isEmpty() && FirstPerson.isIn(tokens.getFirst()) ? 1 : 0;
    List<Token> rest = tokens.subList(start, tokens.size());
    return before(rest) == 3 && buriesVerb(rest);
  }

  /** Tokens of "managed to" or "was able to"; 0 when a line begins with neither. */
  static int before(List<Token> tokens) {
    if (tokens.size() > 2
        && BEFORE_TO.contains(tokens.getFirst().lower())
        && tokens.get(1).lower().equals("to")) {
      return 2;
    }
    boolean able =
        tokens.size() > 3
            && tokens.getFirst().lower().equals("was")
            && tokens.get(1).lower().equals("able")
            && tokens.get(2).lower().equals("to");
    return able ? 3 : 0;
  }

  /** A condition leaves it open whether it happened; a second plain verb would not fit. */
  private static boolean unsure(List<Token> tokens, int at) {
    for (int i = at + 1; i < tokens.size(); i++) {
      boolean joined = JOINS.contains(tokens.get(i - 1).lower());
      if (CONDITIONS.contains(tokens.get(i).lower()) || (joined && isBase(tokens.get(i)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBase(Token token) {
    return Verb.of(token).filter(verb -> verb.base().equals(token.lower())).isPresent();
  }
}
