package dev.holdfast.assistant.offline;

import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes out words that add nothing; never near a negation or inside a quotation. */
final class Surplus {
  private static final String QUOTES = "\"“”„«»";

  private Surplus() {}

  /** A body without intensifiers. */
  static String withoutFillers(String body) {
    List<Token> tokens = Token.of(body);
    if (leaveAlone(body, tokens)) {
      return body;
    }
    StringBuilder text = new StringBuilder();
    int copied = 0;
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (isFiller(body, tokens, i)) {
        text.append(body, copied, tokens.get(i).start());
        copied = tokens.get(i + 1).start();
      }
    }
    return Openings.withCaseOf(body, text.append(body.substring(copied)).toString());
  }

  /** A body with the phrases of a list put shorter: "in order to" becomes "to". */
  static String replaced(String body, PhraseList list) {
    List<Token> tokens = Token.of(body);
    if (leaveAlone(body, tokens)) {
      return body;
    }
    StringBuilder text = new StringBuilder();
    int copied = 0;
    int i = 0;
    while (i < tokens.size()) {
      PhraseList.Phrase phrase = list.at(tokens, i);
      int next = phrase == null ? i + 1 : i + phrase.words().size();
      if (phrase != null && mayCut(body, tokens, i, next)) {
        text.append(body, copied, tokens.get(i).start());
        phrase.kept().forEach(word -> text.append(word).append(' '));
        copied = next < tokens.size() ? tokens.get(next).start() : body.length();
        if (next >= tokens.size() || !gap(body, tokens.get(next - 1), tokens.get(next))) {
          trimEnd(text);
        }
      }
      i = next;
    }
    return Openings.withCaseOf(body, text.append(body.substring(copied)).toString());
  }

  /** "A team of 5 people" without "people". */
  static String withoutHeads(String body) {
    List<Token> tokens = Token.of(body);
    for (int i = 3; i < tokens.size(); i++) {
      if (isHead(tokens, i) && gap(body, tokens.get(i - 1), tokens.get(i))) {
        return body.substring(0, tokens.get(i - 1).end()) + body.substring(tokens.get(i).end());
      }
    }
    return body;
  }

  /** Whether this is the "people" of "a team of 5 people", where the figure says it all. */
  static boolean isHead(List<Token> tokens, int i) {
    return i >= 3
        && Set.of("people", "persons", "members").contains(tokens.get(i).lower())
        && Figures.in(List.of(tokens.get(i - 1)))
        && tokens.get(i - 2).lower().equals("of")
        && Set.of("team", "group", "crew", "staff").contains(tokens.get(i - 3).lower());
  }

  /** Runs of two or three spaces made one; a wider run is a column that someone laid out. */
  static String withoutExtraSpaces(String body) {
    if (body.contains("    ") || body.contains("\t")) {
      return body;
    }
    return body.replace("   ", " ").replace("  ", " ");
  }

  private static boolean leaveAlone(String body, List<Token> tokens) {
    return Negation.in(tokens) || body.chars().anyMatch(letter -> QUOTES.indexOf(letter) >= 0);
  }

  private static boolean isFiller(String body, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (!Lexicon.FILLERS.holds(token) || !next.word() || !gap(body, token, next)) {
      return false;
    }
    if (i == 0) {
      return !next.startsUpperCase() && token.start() == 0;
    }
    Token before = tokens.get(i - 1);
    return !token.startsUpperCase()
        && before.word()
        && !Lexicon.FILLERS.holds(before)
        && gap(body, before, token)
        && articleStillFits(before, next);
  }

  private static boolean articleStillFits(Token before, Token next) {
    Optional<Character> first =
        Optional.of(next.lower().charAt(0)).filter(c -> "aeiouh".indexOf(c) >= 0);
    return switch (before.lower()) {
      case "a" -> first.isEmpty();
      case "an" -> false;
      default -> true;
    };
  }

  /** In lower case as a whole, or opening the line; and set off by spaces. */
  private static boolean mayCut(String body, List<Token> tokens, int from, int next) {
    for (int i = from; i < next; i++) {
      if (tokens.get(i).startsUpperCase() && i > 0) {
        return false;
      }
      if (i > from && !gap(body, tokens.get(i - 1), tokens.get(i))) {
        return false;
      }
    }
    boolean opens = from == 0 && tokens.getFirst().start() == 0 && next < tokens.size();
    boolean follows = from > 0 && gap(body, tokens.get(from - 1), tokens.get(from));
    boolean ends = next >= tokens.size() || !tokens.get(next).word();
    return (opens || follows) && (ends || gap(body, tokens.get(next - 1), tokens.get(next)));
  }

  private static boolean gap(String body, Token left, Token right) {
    return left.end() < right.start() && body.substring(left.end(), right.start()).isBlank();
  }

  private static void trimEnd(StringBuilder text) {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
  }
}
