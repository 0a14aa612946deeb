package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import java.util.Set;

/** Whether what follows a gerund is what the activity was done to: "training two starters". */
final class VerbObjects {
  private static final Set<String> DETERMINERS =
      Set.of("a", "an", "the", "all", "our", "my", "their", "its", "each", "every", "both", "any");
  private static final Set<String> TITLES =
      Set.of(
          "director", "directors", "partner", "partners", "editor", "editors", "agent", "agents");
  private static final int MOST_ADJECTIVES = 2;

  private VerbObjects() {}

  static boolean follow(List<Token> tokens, int gerund) {
    int at = gerund + 1;
    if (at >= tokens.size() || tokens.get(gerund).end() >= tokens.get(at).start()) {
      return false;
    }
    Token object = tokens.get(at);
    if (!object.word() || TITLES.contains(object.lower()) || Lexicon.NEGATIONS.holds(object)) {
      return false;
    }
    boolean sure =
        Verb.of(tokens.get(gerund)).filter(v -> v.duty() == Verb.Duty.ACTIVITY).isPresent();
    return sure
        || DETERMINERS.contains(object.lower())
        || object.startsUpperCase()
        || Figures.in(List.of(object))
        || isPlainObject(tokens, at);
  }

  /** A listed thing, perhaps behind plain adjectives; never one that makes the gerund one too. */
  private static boolean isPlainObject(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size()
        && at - from < MOST_ADJECTIVES
        && Lexicon.PLAIN_ADJECTIVES.holds(tokens.get(at))) {
      at++;
    }
    if (at >= tokens.size()) {
      return false;
    }
    boolean listed =
        Lexicon.COUNT_NOUNS.holds(tokens.get(at)) || Lexicon.MASS_OBJECTS.holds(tokens.get(at));
    return listed && (at > from || !Lexicon.GERUND_HEADS.holds(tokens.get(at)));
  }
}
