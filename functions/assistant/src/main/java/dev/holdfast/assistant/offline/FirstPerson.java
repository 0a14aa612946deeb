package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes "I" away from the start of a line, and "and I" from its middle. */
final class FirstPerson {
  private static final Set<String> OPENINGS = Set.of("I", "I'm", "I've", "I’m", "I’ve");
  private static final Set<String> MINE = Set.of("my", "me", "mine", "myself");
  private static final Set<String> BE = Set.of("was", "am", "were");

  private FirstPerson() {}

  static boolean isIn(Token token) {
    return token.text().equals("I")
        || token.text().startsWith("I'")
        || token.text().startsWith("I’");
  }

  /** "My" and the like, which read oddly once their "I" is gone. */
  static boolean isMine(Token token) {
    return MINE.contains(token.lower());
  }

  /** "Ran the shop and I trained staff": the same without the second "I". */
  static String withoutLater(String body, List<Token> tokens) {
    for (int i = 2; i + 1 < tokens.size(); i++) {
      boolean joined = tokens.get(i - 1).lower().equals("and") && tokens.get(i).text().equals("I");
      if (joined && isPast(tokens.get(i + 1))) {
        return body.substring(0, tokens.get(i).start()) + body.substring(tokens.get(i + 1).start());
      }
    }
    return body;
  }

  /** The body without an "I" at its start; empty when what is left would be no plain line. */
  static Optional<String> dropped(String body, List<Token> tokens) {
    if (tokens.size() < 3 || !startsInFirstPerson(tokens)) {
      return Optional.empty();
    }
    String first = tokens.getFirst().text().replace('’', '\'');
    boolean perfect = first.equals("I've") || tokens.get(1).lower().equals("have");
    int at = first.equals("I") && perfect ? 2 : 1;
    if (perfect) {
      return afterHave(body, tokens, at);
    }
    boolean am = first.equals("I'm");
    if (am || BE.contains(tokens.get(1).lower())) {
      return afterBe(body, tokens, am ? 1 : 2);
    }
    return afterPronoun(body, tokens);
  }

  private static boolean startsInFirstPerson(List<Token> tokens) {
    return OPENINGS.contains(tokens.getFirst().text())
        && tokens.getFirst().end() < tokens.get(1).start();
  }

  private static Optional<String> afterHave(String body, List<Token> tokens, int at) {
    Token word = tokens.get(at);
    if (word.lower().equals("been") && at + 1 < tokens.size()) {
      boolean given =
          Lexicon.HONOURS.holds(tokens.get(at + 1))
              || PhraseList.PARTICIPATIONS.at(tokens, at + 1) != null;
      if (given) {
        return Optional.of(body.substring(tokens.get(at + 1).start()));
      }
      return Verb.of(tokens.get(at + 1))
          .filter(verb -> verb.isGerund(tokens.get(at + 1)))
          .map(verb -> body.substring(tokens.get(at + 1).start()));
    }
    return Verb.of(word)
        .filter(v -> v.participle().equals(word.lower()))
        .map(v -> v.past() + body.substring(word.end()));
  }

  /** "I was managing", "I was the first contact", "I was promoted", "I was involved in". */
  private static Optional<String> afterBe(String body, List<Token> tokens, int at) {
    if (at >= tokens.size()) {
      return Optional.empty();
    }
    Token word = tokens.get(at);
    Tense tense = tokens.get(at - 1).lower().equals("was") ? Tense.PAST : Tense.PRESENT;
    Optional<Verb> progressive = Verb.of(word).filter(verb -> verb.isGerund(word));
    boolean adverb = Lexicon.ADVERBS.holds(word) && at + 1 < tokens.size();
    if (adverb && tense == Tense.PRESENT && tokens.get(at + 1).lower().endsWith("ing")) {
      return Optional.of(body.substring(word.start()));
    }
    if (progressive.isPresent()) {
      return Optional.of(progressive.get().in(tense) + body.substring(word.end()));
    }
    boolean article = Set.of("a", "an", "the").contains(word.lower());
    boolean able = !am(tokens, at) && Implied.buriesVerb(tokens.subList(at - 1, tokens.size()));
    if (able) {
      return Optional.of(body.substring(tokens.get(at - 1).start()));
    }
    boolean plain = Lexicon.HONOURS.holds(word) || PhraseList.PARTICIPATIONS.at(tokens, at) != null;
    if (article && at + 1 < tokens.size()) {
      return Optional.of(body.substring(tokens.get(at + 1).start()));
    }
    return plain ? Optional.of(body.substring(word.start())) : Optional.empty();
  }

  private static boolean am(List<Token> tokens, int at) {
    return !tokens.get(at - 1).lower().equals("was");
  }

  private static Optional<String> afterPronoun(String body, List<Token> tokens) {
    int at = 1;
    while (at + 1 < tokens.size() && Lexicon.ADVERBS.holds(tokens.get(at))) {
      at++;
    }
    Token verb = tokens.get(at);
    boolean known = Verb.of(verb).filter(v -> v.isPastOrBase(verb)).isPresent();
    boolean implied = Implied.buriesVerb(tokens.subList(at, tokens.size()));
    return known || implied || isPast(verb)
        ? Optional.of(body.substring(tokens.get(1).start()))
        : Optional.empty();
  }

  /** A past form: one from the list, or a lower-case word in "-ed". */
  private static boolean isPast(Token token) {
    return Verb.of(token).filter(v -> v.past().equals(token.lower())).isPresent()
        || (!token.startsUpperCase() && token.text().endsWith("ed") && token.text().length() > 4);
  }
}
