package dev.holdfast.assistant.offline;

/** Short quotations of the person's own text. */
final class Quotes {
  private static final int MOST_CODE_POINTS = 90;

  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";

  private Quotes() {}

  /** A text whose direction is its own, and does not disturb the words around it. */
  static String isolated(String text) {
    return FIRST_STRONG_ISOLATE + text + POP_ISOLATE;
  }

  /** The text, or its beginning with "…"; a character is never cut in two. */
  static String brief(String text) {
    int window = Math.min(text.length(), 2 * MOST_CODE_POINTS + 1);
    if (text.codePointCount(0, window) <= MOST_CODE_POINTS) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MOST_CODE_POINTS)).stripTrailing() + "…";
  }
}
