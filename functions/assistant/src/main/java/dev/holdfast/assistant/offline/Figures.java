package dev.holdfast.assistant.offline;

import dev.holdfast.text.Language;
import dev.holdfast.text.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a line tells a figure; a calendar year alone is none. */
final class Figures {
  private static final String PREFIXES = "وبلكف";
  private static final int MOST_PREFIXES = 3;
  private static final int SHORTEST = 3;
  private static final Set<String> ARABIC =
      Lexicon.NUMBER_WORDS.words().stream()
          .filter(Language::hasArabic)
          .map(Language::fold)
          .collect(Collectors.toUnmodifiableSet());

  private Figures() {}

  static boolean in(List<Token> tokens) {
    return tokens.stream().anyMatch(Figures::isFigure);
  }

  /** The first figure of a text, as it is written: "€1.2M", "1,200", "two". */
  static Optional<String> first(String text, List<Token> tokens) {
    return tokens.stream().filter(Figures::isFigure).findFirst().map(token -> run(text, token));
  }

  private static String run(String text, Token token) {
    int from = token.start();
    int to = token.end();
    while (from > 0 && (isPart(text.charAt(from - 1)) || isSymbol(text.charAt(from - 1)))) {
      from--;
    }
    while (to < text.length() && (isPart(text.charAt(to)) || text.charAt(to) == '%')) {
      to++;
    }
    boolean stop = ",.".indexOf(text.charAt(to - 1)) >= 0;
    return text.substring(from, stop ? to - 1 : to);
  }

  private static boolean isPart(char sign) {
    return Character.isLetterOrDigit(sign) || ",.".indexOf(sign) >= 0;
  }

  private static boolean isSymbol(char sign) {
    return Character.getType(sign) == Character.CURRENCY_SYMBOL;
  }

  /** Whether the line tells a change in figures: a percentage, "from … to", "by 3". */
  static boolean tellsChange(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean percent = token.text().equals("%") || token.lower().startsWith("percent");
      boolean before =
          i > 0
              && isFigure(token)
              && List.of("by", "to", "from", "than").contains(tokens.get(i - 1).lower());
      if (percent || before) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFigure(Token token) {
    return Lexicon.NUMBER_WORDS.holds(token)
        || isArabicNumber(token)
        || (token.hasDigit() && !isYear(token.text()));
  }

  /** "بخمسة", "ولثلاث": a number word behind the one-letter words that Arabic writes on to it. */
  private static boolean isArabicNumber(Token token) {
    if (!Language.hasArabic(token.text())) {
      return false;
    }
    String word = Language.fold(token.text());
    for (int cut = 0; cut <= MOST_PREFIXES; cut++) {
      if (ARABIC.contains(word)) {
        return true;
      }
      boolean article = word.startsWith("ال");
      boolean prefix = !word.isEmpty() && PREFIXES.indexOf(word.charAt(0)) >= 0;
      if (word.length() < SHORTEST || !(article || prefix)) {
        return false;
      }
      word = word.substring(article ? 2 : 1);
    }
    return false;
  }

  static boolean isYear(String text) {
    return text.length() == 4
        && text.chars().allMatch(Character::isDigit)
        && between(Integer.parseInt(text), 1900, 2099);
  }

  private static boolean between(int value, int low, int high) {
    return low <= value && value <= high;
  }
}
