package dev.holdfast.posting;

import dev.holdfast.text.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether something is asked for or wished for. */
final class Importance {
  private static final Pattern WISHED =
      Pattern.compile(
          "\\b(?:nice to have|preferred|preferably|desirable|desired|a (?:big |strong |huge"
              + " |definite )?plus|bonus|ideally|(?:an? |the )?(?:added |distinct |great |definite"
              + " )?advantage\\b|advantageous|an asset|beneficial|would (?:count|be"
              + " (?:great|nice|helpful|useful|welcome|good|handy|an? (?:bonus|extra))|help)|helps"
              + " (?:enormously|a lot|greatly|too)|in your favou?r|deal[-"
              + " ]?breaker|helpful|optional|not essential|not required|we'd love|would"
              + " love|welcome|if you (?:also )?(?:have|know)|even better|useful but|be"
              + " delighted|be (?:delighted|happy|pleased|thrilled) to"
              + " (?:meet|see|hear)|particularly useful|should have|could"
              + " have)\\b|يفضل|حبذا|ميزه|افضليه|مستحسن|مرغوب|نرحب|من الافضل|اضافه"
              + " جيده|لصالحك|الاولويه|نق(?:ا)?ط (?:ال)?قوه");
  private static final Pattern CLAUSE =
      Pattern.compile("[;؛]|\\.(?=\\s|$)|,? but |,? while |\\(|\\)");

  private static final Pattern MUST =
      Pattern.compile("\\b(?:must|essential|required?|requires|need)\\b|\\.\\s|يجب|يشترط|لا بد");

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
      } else if (clause.start() >= wanted.end()
          && end == text.length()
          && !clause.group().equals("(")
          && !clause.group().equals(")")) {
        end = clause.start();
      }
    }
    Matcher before = WISHED.matcher(text.substring(0, wanted.start()));
    boolean wishedBefore = false;
    while (before.find()) {
      wishedBefore = !MUST.matcher(text.substring(before.end(), wanted.start())).find();
    }
    return !wishedBefore && !WISHED.matcher(text.substring(start, end)).find();
  }
}
