package dev.holdfast.posting;

import dev.holdfast.text.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether something is asked for or wished for. */
final class Importance {
  private static final Pattern WISHED =
      Pattern.compile(
          "\\b(?:nice to have|preferred|preferably|desirable|desired|a (?:big |strong |huge |definite )?plus|bonus|ideally|an? (?:added |distinct )?advantage|advantageous|an asset|beneficial|would (?:be (?:great|nice|helpful|useful|welcome|good)|help)|helpful|optional|not essential|not required|we'd love|would love|welcome|if you (?:also )?(?:have|know)|even better|useful but)\\b|يفضل|ميزه|افضليه|مستحسن|مرغوب|نرحب|من الافضل|اضافه جيده");
  private static final Pattern CLAUSE = Pattern.compile("[;؛]|\\.(?=\\s|$)|,? but |,? while |\\(|\\)");

  private Importance() {}

  static boolean required(PostingSentence sentence, Wanted wanted) {
    if (sentence.part() == PostingPart.PREFERRED) {
      return false;
    }
    String text = Language.fold(sentence.text());
    if (text.length() != sentence.text().length()) {
      return !WISHED.matcher(text).find();
    }
    int start = 0;
    int end = text.length();
    Matcher clause = CLAUSE.matcher(text);
    while (clause.find()) {
      if (clause.end() <= wanted.start()) {
        start = clause.group().equals("(") || clause.group().equals(")") ? start : clause.end();
      } else if (clause.start() >= wanted.end() && end == text.length() && !clause.group().equals("(") && !clause.group().equals(")")) {
        end = clause.start();
      }
    }
    return !WISHED.matcher(text.substring(start, end)).find();
  }
}
