package dev.holdfast.truth;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in square brackets that wait for something only the person knows, such as {@code
 * [number]}, {@code [how many people?]} or {@code […]}. They claim nothing. Other words in brackets
 * are words like any others: a lie does not become a question by its brackets.
 */
public final class Placeholders {
  /** Longest inner text that counts as one, in chars. */
  private static final int LONGEST = 60;

  private static final Pattern PLACE =
      Pattern.compile(
          "\\[\\s*(?:…|\\.{3}"
              + "|[^\\[\\]\\n]{1,"
              + LONGEST
              + "}[?؟]"
              + "|(?:the |a |an |your |which |what )?(?:number|percent|percentage|amount|result"
              + "|outcome|figure|date|year|name|tool|employer|title|place)"
              + "|(?:ال)?(?:عدد|رقم|نسبة|مبلغ|نتيجة|تاريخ|سنة|اسم|أداة|جهة العمل|مسمى))\\s*]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Words that only lead up to the place, and claim nothing without what is to stand there. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:[,،;]?\\s+(?:by|of|in|to|from|for|with|over|within|about|around|roughly|using|through"
              + "|resulting in|leading to|achieving|which led to"
              + "|بنسبة|بمقدار|إلى|من|في|على|بـ|مما أدى إلى|مما حقق))+\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Placeholders() {}

  /** Whether one stands in the text. */
  public static boolean in(String text) {
    return PLACE.matcher(text).find();
  }

  /** The text with spaces where they and what leads up to them stand: as long as before. */
  public static String blanked(String text) {
    StringBuilder blank = new StringBuilder(text);
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      Matcher leading = LEADING.matcher(text).region(0, place.start());
      int start = leading.find() ? leading.start() : place.start();
      for (int at = start; at < place.end(); at++) {
        blank.setCharAt(at, ' ');
      }
    }
    return blank.toString();
  }
}
