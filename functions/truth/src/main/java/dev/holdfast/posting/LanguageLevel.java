package dev.holdfast.posting;

import dev.holdfast.text.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How well a language is spoken, as postings and resumes put it: 1 a little to 6 native; 0 unsaid.
 */
final class LanguageLevel {
  private static final Map<Pattern, Integer> LEVELS = new LinkedHashMap<>();

  static {
    level(6, "\\bnative\\b|\\bmother tongue\\b|\\bfirst language\\b|اللغه الام|لغه ام|لغتي الام");
    level(
        5,
        "\\bfluen\\w+|\\bbilingual\\b|\\bproficien\\w+|\\bexcellent\\b|\\bc[12]\\b|\\bfull"
            + " professional\\b|طلاقه|ممتاز|اجاده تامه|متقن|يتقن|اتقان");
    level(
        4,
        "\\bvery"
            + " good\\b|\\badvanced\\b|\\bb2\\b|\\bprofessional\\b|\\bbusiness\\b|\\bworking\\b|\\bstrong\\b|\\bupper"
            + " intermediate\\b|جيد جدا|متقدم");
    level(3, "\\bgood\\b|\\bconversational\\b|\\bintermediate\\b|\\bb1\\b|جيد|محادثه");
    level(2, "متوسط|مقبول");
    level(
        1,
        "ضعيف|\\blimited\\b|\\breading\\b|\\bbasic\\b|\\bbeginner\\b|\\bsome\\b|\\belementary\\b|\\ba[12]\\b|\\blittle\\b|\\blearning\\b|\\bschool\\b|مبتدئ|اساسي|بسيط|مبادئ");
  }

  private LanguageLevel() {}

  private static void level(int rank, String words) {
    LEVELS.put(Pattern.compile(words), rank);
  }

  static int of(String text) {
    String folded = Language.fold(text);
    for (Map.Entry<Pattern, Integer> level : LEVELS.entrySet()) {
      if (level.getKey().matcher(folded).find()) {
        return level.getValue();
      }
    }
    return 0;
  }
}
