package dev.holdfast.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word or a single sign of a line; white space lies between tokens.
 *
 * <p>A word is a run of letters, digits and their marks, with apostrophes inside. Everything else
 * that can be seen is a sign of its own, so that "1,200", "C++" and "18%" are lists of tokens and
 * no part of them can get lost unnoticed.
 *
 * @param start offset of its first char in the line
 * @param end offset behind its last char
 */
public record Token(String text, int start, int end, boolean word) {

  public static List<Token> of(String line) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int point = line.codePointAt(at);
      int end = at + Character.charCount(point);
      if (isWordPart(point)) {
        end = endOfWord(line, end);
        tokens.add(new Token(line.substring(at, end), at, end, true));
      } else if (!isSpace(point)) {
        tokens.add(new Token(line.substring(at, end), at, end, false));
      }
      at = end;
    }
    return tokens;
  }

  private static int endOfWord(String line, int from) {
    int end = from;
    while (end < line.length()) {
      int point = line.codePointAt(end);
      if (isWordPart(point)) {
        end += Character.charCount(point);
      } else if (isApostrophe(point)
          && end + 1 < line.length()
          && Character.isLetter(line.codePointAt(end + 1))) {
        end++;
      } else {
        return end;
      }
    }
    return end;
  }

  /** As word lists spell it: lower case, straight apostrophe. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  public boolean startsUpperCase() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  public boolean hasDigit() {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  public static boolean isWordPart(int point) {
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.LETTER_NUMBER,
              Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  public static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isApostrophe(int point) {
    return point == '\'' || point == '’';
  }
}
