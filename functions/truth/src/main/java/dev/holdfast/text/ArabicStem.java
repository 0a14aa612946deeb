package dev.holdfast.text;

import java.util.List;

/**
 * The stem of an Arabic word by the "light10" rules of Larkey, Ballesteros and Connell (2002), the
 * ones Lucene's ArabicStemFilter has: prefixes of article and conjunction go, then the suffixes.
 */
final class ArabicStem {
  private static final List<String> PREFIXES =
      List.of("وال", "بال", "كال", "فال", "ولل", "ال", "لل", "و");
  private static final List<String> SUFFIXES =
      List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

  private ArabicStem() {}

  /** Of a word already folded (one alef, no marks). */
  static String of(String folded) {
    String stem = folded;
    for (String prefix : PREFIXES) {
      int rest = stem.length() - prefix.length();
      if (stem.startsWith(prefix) && rest >= (prefix.length() == 1 ? 3 : 2)) {
        stem = stem.substring(prefix.length());
        break;
      }
    }
    for (String suffix : SUFFIXES) {
      if (stem.endsWith(suffix) && stem.length() - suffix.length() >= 2) {
        stem = stem.substring(0, stem.length() - suffix.length());
      }
    }
    return stem;
  }
}
