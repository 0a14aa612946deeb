package dev.holdfast.snapshot;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list of history says of a text.
 *
 * @param words as the page counts them: from a letter or a digit to the next white space
 * @param device the device that wrote it; null when that is not known
 */
public record TextSummary(long words, @Nullable String device) {
  /** White space as ECMAScript has it (ECMA-262, "WhiteSpace" and "LineTerminator"). */
  private static final String SPACES =
      "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][^" + SPACES + "]*+");

  public static TextSummary of(String text, @Nullable String device) {
    return new TextSummary(WORD.matcher(text).results().count(), device);
  }
}
