package dev.holdfast.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Degrees and experience in the words of a posting, from the first word that counts to the last. */
final class Phrases {
  private static final String NUMBER =
      "(?:\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2}|\\s+to\\s+\\d{1,2})?\\s?\\+?|one|two|three|four|five|six|seven|eight|nine|ten)";
  private static final String UPTO = "[^,;.()\\n–—]";
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)\\b" + NUMBER + "(?: or more| \\(\\d+\\))?\\+?[ -](?:years?|yrs?)(?:'|’)?(?= )" + UPTO + "*");
  private static final Pattern AS = Pattern.compile("(?i)\\bexperience (?:as|of being) (?:an? )?" + UPTO + "+");
  private static final Pattern ARABIC =
      Pattern.compile(
          "خبرة\\s+(?:[^،,.؛()\\n]{0,25})?(?:سنوات|سنة|سنتين|سنتان|أعوام|عامين|عام)[^،,.؛()\\n]*|(?:خبرة|الخبرة)\\s+(?:سابقة\\s+)?(?:في|بـ)[^،,.؛()\\n]+");
  private static final Pattern STOP =
      Pattern.compile(
          "(?i)\\s+(?:is|are|required|preferred|desirable|essential|preferably|ideally|or equivalent|and (?:a|an|the|strong|excellent|good|proven|knowledge|solid|current|valid)\\b|plus\\b|including|such as|using|along|who|that|which|would).*$");
  private static final Pattern DEGREE =
      Pattern.compile(
          "(?i)\\b(?:bachelor(?:['’]?s)?(?: of [\\p{L}]+(?: [\\p{L}]+)??)?(?: degree)?|master(?:['’]?s)?(?: of [\\p{L}]+(?: [\\p{L}]+)??)?(?: degree)?|associate(?:['’]?s)? degree|ph\\.?d\\.?|doctorate|b\\.?sc\\.?|b\\.s\\.|b\\.?a\\.?|b\\.?eng\\.?|m\\.?sc\\.?|m\\.a\\.|mba|(?:university |college |undergraduate |postgraduate |honours |first )?degree|diploma|high school diploma)(?=[\\s,.;:()]|$)"
              + "(?:\\s*\\((?:hons|honours)\\))?(?:\\s+(?:in|of)\\s+" + UPTO + "+)?");
  private static final Pattern ARABIC_DEGREE =
      Pattern.compile("(?:درجة\\s+)?(?:بكالوريوس|البكالوريوس|ماجستير|الماجستير|دكتوراه|دبلوم|ليسانس|إجازة جامعية)[^،,.؛()\\n]*");
  private static final Pattern DEGREE_STOP =
      Pattern.compile(
          "(?i)\\s+(?:is|are|required|preferred|desirable|essential|or (?:an? |any |another |other )?(?:related|relevant|similar|equivalent|comparable|higher|closely|allied|quantitative|technical)|or equivalent|in any|in a (?:related|relevant)|and (?:a|an|the|at|\\d)|with\\b|plus|from|any subject|أو ما|أو تخصص|أو أعلى|من جامعة|على الأقل|مع|أو مجال).*$");

  private Phrases() {}

  static List<Wanted> experience(String text) {
    List<Wanted> found = new ArrayList<>();
    for (Pattern pattern : List.of(YEARS, AS, ARABIC)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String phrase = STOP.matcher(matcher.group()).replaceFirst("").stripTrailing();
        boolean work = !phrase.matches("(?i).*years?(?: old| of age| in business| ago)?");
        if (work && !phrase.matches("(?i).*\\bold\\b.*")) {
          found.add(wanted(matcher.start(), phrase, KeywordKind.EXPERIENCE));
        }
      }
    }
    return found;
  }

  static List<Wanted> degrees(String text) {
    List<Wanted> found = new ArrayList<>();
    for (Pattern pattern : List.of(DEGREE, ARABIC_DEGREE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String phrase = DEGREE_STOP.matcher(matcher.group()).replaceFirst("").stripTrailing();
        boolean bare = phrase.equalsIgnoreCase("degree") || phrase.matches("(?i)degree of .*|ba|b\\.a\\.?|diploma");
        boolean none = text.substring(0, matcher.start()).matches("(?i).*\\bno (?:\\p{L}+ )?$");
        if (!bare && !none) {
          found.add(wanted(matcher.start(), phrase, KeywordKind.DEGREE));
        }
      }
    }
    return found;
  }

  private static Wanted wanted(int start, String phrase, KeywordKind kind) {
    return new Wanted(start, start + phrase.length(), phrase, kind, null);
  }
}
