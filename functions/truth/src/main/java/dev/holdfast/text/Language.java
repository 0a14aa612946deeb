package dev.holdfast.text;

import java.text.Normalizer;
import java.util.Locale;

/** The two languages the rules speak. */
public enum Language {
  ENGLISH("en"),
  ARABIC("ar");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Arabic when more Arabic than other letters stand in the text. */
  public static Language of(String text) {
    int arabic = 0;
    int other = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      if (Character.isLetter(point)) {
        if (Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC) {
          arabic++;
        } else {
          other++;
        }
      }
    }
    return arabic > other ? ARABIC : ENGLISH;
  }

  /** Whether any Arabic letter stands in the text: the English rules keep away from such a line. */
  public static boolean hasArabic(String text) {
    return text.codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC);
  }

  /** For comparing only: lower case, no marks, one spelling for the Arabic letters people vary. */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(letter -> letter < 128)) {
      return lower;
    }
    String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK && point != 'ـ')
        .forEach(point -> folded.appendCodePoint(foldLetter(point)));
    return folded.toString();
  }

  private static int foldLetter(int point) {
    return switch (point) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى' -> 'ي';
      case 'ة' -> 'ه';
      case '’' -> '\'';
      default -> point;
    };
  }
}
