package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.List;
import java.util.Set;

/** Tells lines of dates and of lists from lines that tell something. */
final class Dates {
  private static final Set<String> WORDS = Set.copyOf(Resource.lines("date_words.txt"));
  private static final int LONGEST_ITEM = 4;
  private static final int FEWEST_COMMAS = 2;
  private static final int LONGEST_LABEL = 3;

  private Dates() {}

  /** Nothing but months, years and the words between them. */
  static boolean only(List<Token> words) {
    return words.stream().anyMatch(Token::hasDigit)
        && words.stream().allMatch(t -> isNumber(t) || WORDS.contains(Language.fold(t.text())));
  }

  private static boolean isNumber(Token token) {
    return token.text().chars().allMatch(Character::isDigit);
  }

  /** Three or more short items between commas, none of them begun by a verb. */
  static boolean isList(String body, List<Token> words) {
    String[] items = body.split("[,،;·|]", -1);
    boolean brief = true;
    for (String item : items) {
      brief &= Token.of(item).stream().filter(Token::word).count() <= LONGEST_ITEM;
    }
    return items.length > FEWEST_COMMAS
        && brief
        && !words.getFirst().hasDigit()
        && Verb.of(words.getFirst()).isEmpty()
        && words.stream().noneMatch(token -> token.lower().equals("and"))
        && words.stream().noneMatch(Dates::tells);
  }

  private static boolean tells(Token token) {
    return FirstPerson.isIn(token)
        || Lexicon.SITUATION_OPENINGS.holds(token)
        || Verb.of(token)
            .filter(verb -> verb.past().equals(token.lower()) && !verb.base().equals(verb.past()))
            .isPresent();
  }

  /** "Languages: Python, SQL": a short name, a colon, and what belongs to it. */
  static boolean labelled(String body) {
    int colon = body.indexOf(": ");
    return colon > 0
        && Token.of(body.substring(0, colon)).stream().filter(Token::word).count() <= LONGEST_LABEL;
  }

  /** Whether a dash stands between words, as in the heading of a job. */
  static boolean dashed(List<Token> tokens) {
    return tokens.stream().anyMatch(t -> t.text().equals("–") || t.text().equals("—"));
  }
}
