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

  /** A word already folded (one alef, no marks), without its prefix. */
  static String bare(String folded) {
    for (String prefix : PREFIXES) {
      int rest = folded.length() - prefix.length();
      if (folded.startsWith(prefix) && rest >= (prefix.length() == 1 ? 3 : 2)) {
        return folded.substring(prefix.length());
      }
    }
    return folded;
  }

  /** The stem of a word without prefix. */
  static String of(String bare) {
    String stem = bare;
    for (String suffix : SUFFIXES) {
      if (stem.endsWith(suffix) && stem.length() - suffix.length() >= 2) {
        stem = stem.substring(0, stem.length() - suffix.length());
      }
    }
    return stem;
  }
}
