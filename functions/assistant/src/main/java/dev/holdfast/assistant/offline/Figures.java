package dev.holdfast.assistant.offline;

import java.util.List;

/** Whether a line tells a figure; a calendar year alone is none. */
final class Figures {
  private Figures() {}

  static boolean in(List<Token> tokens) {
    return tokens.stream().anyMatch(Figures::isFigure);
  }

  private static boolean isFigure(Token token) {
    return Lexicon.NUMBER_WORDS.holds(token) || (token.hasDigit() && !isYear(token.text()));
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
