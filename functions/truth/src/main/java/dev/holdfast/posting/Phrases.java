package dev.holdfast.posting;

import dev.holdfast.text.Terms;
import dev.holdfast.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Degrees and experience in the words of a posting, from the first word that counts to the last.
 */
final class Phrases {
  private static final String NUMBER =
      "(?:\\d{1,2}(?:\\s*[-–]\\s*\\d{1,2}|\\s+to\\s+\\d{1,2})?\\s?\\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty)";
  private static final String UPTO = "[^,;.()\\n–—]";
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)(?:\\b(?:no fewer than|not less than|no less than|not fewer than) )?\\b"
              + NUMBER
              + "(?: or more| \\(\\d+\\))?\\+?[ -](?:years?|yrs?)(?:'|’)?(?= )"
              + UPTO
              + "*");
  private static final Pattern AS =
      Pattern.compile("(?i)\\bexperience (?:as|of being) (?:an? )?" + UPTO + "+");

  /** "call centre experience", "customer service experience of at least one year". */
  private static final Pattern OF =
      Pattern.compile(
          "(?i)\\b(?:[\\p{L}-]+ ){1,3}experience of (?:at least |a minimum of )?"
              + NUMBER
              + "\\+? (?:years?|months?)");

  private static final Pattern KIND =
      Pattern.compile(
          "(?i)(?<=^|[,;] |\\b(?:previous|prior|some|proven|relevant|recent|and|or|have|with)"
              + " )((?:[\\p{L}-]+ ){1,2})experience(?=$|[,;.]|"
              + " (?:is|required|preferred|essential|desirable))");
  private static final Pattern ARABIC =
      Pattern.compile(
          "(?:ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر|[\\d٠-٩]+)\\s+سنوات\\s+في\\s+[^،,.؛()\\n]+|خبرة\\s+(?:[^،,.؛()\\n]{0,25})?(?:سنوات|سنة|سنتين|سنتان|أعوام|عامين|عام)[^،,.؛()\\n]*|(?:خبرة|الخبرة)\\s+(?:سابقة\\s+)?(?:في|بـ)[^،,.؛()\\n]+");
  private static final Pattern STOP =
      Pattern.compile(
          "(?i)\\s+(?:is|are|required|preferred|desirable|essential|preferably|ideally|or"
              + " equivalent|and"
              + " (?:a|an|the|strong|excellent|good|proven|knowledge|solid|current|valid)\\b|plus\\b|including|such"
              + " as|using|along|who|that|which|would|about).*$");
  private static final Pattern DEGREE =
      Pattern.compile(
          "(?i)\\b(?:bachelor(?:['’]?s)?(?: of [\\p{L}]+(?: [\\p{L}]+)??)?(?:"
              + " degree)?|master(?:['’]?s)?(?: of [\\p{L}]+(?: [\\p{L}]+)??)?(?:"
              + " degree)?|associate(?:['’]?s)?"
              + " degree|ph\\.?d\\.?|doctorate|b\\.?sc\\.?|b\\.s\\.|b\\.?a\\.?|b\\.?eng\\.?|m\\.?sc\\.?|m\\.a\\.|mba|bsn|msn|adn|llb|pharm\\.?d\\.?|j\\.?d\\.?|ged|ma(?="
              + " in)|(?:university |college |undergraduate |postgraduate |honours |first"
              + " )?degree|high school diploma|diploma|(?:(?:five|four|three|two|\\d)"
              + " )?(?:gcses|a-levels))(?=[\\s,.;:()]|$)"
              + "(?:\\s*\\((?:hons|honours)\\))?(?:\\s+(?:in|of)\\s+"
              + UPTO
              + "+(?:(?:, [\\p{L} ]+)*?,? or [\\p{L} ]+)?|\\s+at grades? [\\p{L}\\d ]+)?");
  private static final Pattern ARABIC_DEGREE =
      Pattern.compile(
          "(?:درجة\\s+)?(?:مؤهل عالٍ|مؤهل جامعي|بكالوريوس|البكالوريوس|دكتور صيدلة|إجازة(?="
              + " في)|ماجستير|الماجستير|دكتوراه|دبلوم|ليسانس|إجازة جامعية)(?:(?! أو"
              + " (?:دكتور|ماجستير|إجازة|دبلوم|بكالوريوس))[^،,.؛()\\n])*");
  private static final Pattern DEGREE_STOP =
      Pattern.compile(
          "(?i)\\s+(?:is|are|required|preferred|desirable|essential|or (?:an? |any |another |other"
              + " )?(?:related|relevant|similar|equivalent|comparable|higher|closely|allied|quantitative|technical)|or"
              + " equivalent|in any|in a (?:related|relevant)|and"
              + " (?:a|an|the|at|\\d)|with\\b|plus|from|any subject|أو ما|أو تخصص|أو أعلى|من"
              + " جامعة|على الأقل|مع|PharmD|أو مجال).*$");

  private Phrases() {}

  static List<Wanted> experience(String text) {
    List<Wanted> found = new ArrayList<>();
    for (Pattern pattern : List.of(OF, YEARS, AS, KIND, ARABIC)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String phrase =
            STOP.matcher(matcher.group()).replaceFirst("").replaceFirst("[\\s,;:|]+$", "");
        boolean known = pattern != KIND || field(matcher.group(1));
        boolean work =
            pattern == OF || !phrase.matches("(?i).*years?(?: old| of age| in business| ago)?");
        if (known
            && work
            && !(pattern == ARABIC && tool(phrase))
            && !phrase.matches("(?i).*\\bold\\b.*")) {
          found.add(wanted(matcher.start(), phrase, KeywordKind.EXPERIENCE));
        }
      }
    }
    return found;
  }

  /** Whether a job can be of this field: "warehouse experience", not "Excel experience". */
  private static boolean field(String words) {
    List<Word> name = Word.of(words);
    return Lexicon.Fields.TABLE.rows().stream()
        .flatMap(row -> row.names().stream())
        .anyMatch(each -> each.words().size() == name.size() && each.endAt(name, 0) > 0);
  }

  /** "خبرة سابقة في SAP" asks for SAP. */
  private static boolean tool(String phrase) {
    boolean years = Experience.months(dev.holdfast.text.Language.fold(phrase)) > 0;
    return !years && !Terms.known().in(phrase.replaceFirst("^.*?(?:في|بـ) ", "")).isEmpty();
  }

  static List<Wanted> degrees(String text) {
    List<Wanted> found = new ArrayList<>();
    for (Pattern pattern : List.of(DEGREE, ARABIC_DEGREE)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String phrase =
            DEGREE_STOP.matcher(matcher.group()).replaceFirst("").replaceFirst("[\\s,;:|]+$", "");
        boolean bare =
            phrase.equalsIgnoreCase("degree")
                || phrase.matches("(?i)degree of .*|ba|b\\.a\\.?|diploma");
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
