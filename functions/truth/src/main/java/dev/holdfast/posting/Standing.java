package dev.holdfast.posting;

import dev.holdfast.text.Terms;
import dev.holdfast.text.Word;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a statement names is claimed, or only named: denied, not finished, or lapsed.
 *
 * <p>A remark counts for a name when it stands in the same clause and no other name of a list lies
 * nearer: in "BLS, ACLS (expired)" it is the second that has lapsed.
 */
final class Standing {
  /** Words before and behind that a remark may stand in; it bounds what a line can cost, too. */
  private static final int REACH = 40;

  private static final int LONGEST_GAP = 12;

  private static final Pattern BREAK =
      Pattern.compile(
          "[;؛|]|\\.(?=\\s|$)|[!?؟]| but | however | though | although | whereas | while "
              + "| yet (?=have|hold)| لكن | ولكن | غير ان | الا ان | بينما ");
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "\\bexams? (?:is |are )?(?:scheduled|booked|next|due)|\\bfirst of (?:two|three)\\b|^:?"
              + " ?preparing\\b|السنه (?:الاولي|الثانيه|الثالثه) جاريه|جاريه|\\bin["
              + " -]progress\\b|\\b(?:one|two|three|four|\\d+) (?:out )?of (?:the"
              + " )?(?:two|three|four|five|six|seven|eight|\\d+)\\b[^;,]{0,25}(?:passed|completed?|done|taken)|\\bdid"
              + " not pass\\b|\\bnot passed\\b|\\bplaces? (?:is |are )?offered\\b|\\boffered"
              + " for\\b|\\bnext"
              + " (?:year|month|spring|summer|autumn|fall|winter)\\b|\\boutstanding\\b|\\bstarting"
              + " in\\b|\\bbegins in\\b|\\bto start\\b|\\bunder"
              + " ?way\\b|\\bongoing\\b|\\bpending\\b|\\bawaiting\\b|\\bnot (?:yet"
              + " )?(?:taken|finished|completed?|passed|held|sat|started|awarded|obtained|certified|qualified|registered|renewed"
              + " yet|gained)\\b|\\bnot yet\\b|\\byet"
              + " to\\b|\\b(?:exam|course|test|training|place|assessment|interview)s? (?:is |are"
              + " )?(?:booked|scheduled|planned|due|pending)\\b|\\bbooked\\b|\\bscheduled"
              + " (?:for|in)\\b|\\bexpected\\b|\\banticipated\\b|\\bexpecting\\b|\\b(?:part|module|level|paper|stage|section|exam)s?"
              + " (?:one|two|three|i{1,3}|1|2|3)(?: and (?:two|2|ii))?"
              + " (?:only|passed|of|complete)|\\bpart(?:ly|ially)?["
              + " -](?:passed|qualified|completed?)\\b|\\bpassed (?:part|\\d+ of|one of|two"
              + " of|three of)\\b|\\b\\d+ of \\d+"
              + " (?:exams|papers|modules|parts)|\\bincomplete\\b|\\bunfinished\\b|\\bcandidate\\b|\\bwithdr[ae]wn?\\b|\\bdropped"
              + " out\\b|\\bleft before\\b|\\bdid not (?:complete|finish|graduate)\\b|\\bdue"
              + " (?:in|to (?:be|complete|finish|sit|take|start))\\b|\\bdue"
              + " (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20\\d\\d)|\\benrolled\\b|\\bstudying"
              + " (?:for|towards?)\\b|\\bstudies"
              + " interrupted\\b|\\bplanned\\b|\\bfailed\\b|\\bresit\\b|\\bsitting"
              + " (?:the|in|it)\\b|\\bto be (?:completed|taken)\\b|\\bapplied for\\b|\\bapplication"
              + " (?:submitted|in|pending)|قيد"
              + " (?:الدراسه|الانجاز|التنفيذ|الاعداد|التحضير|الاستكمال|التسجيل|الحصول)|لم"
              + " (?:يكتمل|تكتمل|اكمل|استكمل|انته|انهها|اجتز|يتم|احصل|اكملها|تنته|ينته)|جزء(?:ا|ه)?"
              + " (?:الاول|الثاني)|الجزء (?:الاول|الثاني)|المستوي الاول فقط|متوقع|المتوقع|بقي(?:ت)?"
              + " |لم (?:تناقش|يناقش|اناقش|يجر|تجر|يبدا|تبدا|اكمله|ينجز|تنجز)|مقيد(?:ه)? |مسجل"
              + " (?:في|ل)|مسجله (?:في|ل)|التحق حاليا|حاليا ادرس|موعد الاختبار|موعد"
              + " الامتحان|بانتظار|الاختبار محجوز|محجوز|غير مكتمل|لم تكمل|لم يكمل|مستمر حتي|تحت"
              + " التدريب");
  private static final Pattern UNFINISHED_BEFORE =
      Pattern.compile(
          "\\b(?:pursuing|studying|prepar(?:e|ing) (?:for|to)|working toward?s?|work"
              + " toward?s?|training toward?s?|enrolled|booked|signed up|registered"
              + " for|applying|applied|hop(?:e|ing) to|plan(?:s|ning|ned)?"
              + " (?:to|on|for)?|aim(?:ing)? (?:to|for)|intend(?:ing)? to|want(?:ing)? to|would"
              + " like to|keen to|eager to|interested in|looking to|about to|due to"
              + " (?:start|begin|sit|take)|currently"
              + " (?:learning|completing|doing|taking|reading)|learning|in"
              + " progress|incomplete|unfinished|part[ -]qualified|part[ -]way|halfway|candidate"
              + " for|awaiting|pending|failed|expected|next"
              + " step|starting)\\b|(?:ادرس|احضر|يدرس|تدرس|بصدد|اسعي|يسعي|تسعي|اخطط|اتطلع|ارغب|اعمل"
              + " علي الحصول|استعد|مسجل|مسجله|قيد|اتعلم|مهتم|مهتمه|بانتظار|متوقع)(?: |$)");
  private static final Pattern EXPIRED =
      Pattern.compile(
          "\\bexpired\\b|\\ballowed to lapse\\b|\\blet lapse\\b|\\b(?:has|have|had)"
              + " lapsed\\b|\\blapses? in\\b|\\blapsed\\b|\\bno longer"
              + " (?:valid|current|held|active|registered|practising|licensed)\\b|\\bout[ -]of["
              + " -]date\\b|\\bnot renewed\\b|\\bnever"
              + " renewed\\b|\\bsurrendered\\b|\\brevoked\\b|\\bsuspended\\b|\\bnot"
              + " (?:current|currently valid|valid|active)\\b|\\binactive\\b|\\bdid not"
              + " renew\\b|\\bnow expired\\b|\\bran out\\b|\\bneeds? renew(?:al|ing)\\b|\\bdue for"
              + " renewal since\\b|منته(?:يه|ي)|انتهت (?:صلاحيت|في|عام|سنه|مدت)|انتهي(?:ت)?"
              + " صلاحيت|لم (?:تجدد|يجدد|اجدد)|غير (?:ساري|ساريه|مجدده|مجدد|صالحه|صالح)|ملغاه|سابقا"
              + " ولم");
  private static final Pattern VALID_TO =
      Pattern.compile(
          "\\b(?:valid|expir(?:es|y|ed|ing)|exp|current|good|in date|renew(?:al|ed"
              + " (?:to|until|till|through|thru))|due)\\b[^;,(]{0,22}?\\b(?:to|until|till|through|thru|on|in|date)?\\b[^;,(]{0,14}?((?:19|20)\\d\\d)"
              + "|(?:صالح|صالحه|ساري|ساريه|تنتهي|ينتهي)[^;،(]{0,20}?((?:19|20)\\d\\d)");
  private static final Pattern DENIED_VERB =
      Pattern.compile(
          "\\b(?:(?:did|do|does|have|has|had|was|were|am|is|are|can|could|would|will)"
              + " not|(?:did|do|does|have|has|had|was|were|is|are|ca|could|would|wo)n't|cannot|never|not"
              + " (?:used|worked|involved|responsible|yet"
              + " (?:used|worked)|trained|certified|licensed|qualified|experienced|familiar|comfortable|fluent|able)|lack(?:s|ing)?|unfamiliar"
              + " with|not)\\b(?! only\\b| just\\b| limited\\b|"
              + " merely\\b)|(?:^|[\\s(،,])(?:لم|لا|ليس|ليست|لست|لن|ما لدي)(?= )(?!"
              + " (?:يقل|تقل|يزيد|سيما|تقتصر|يقتصر|زال|زلت|ازال|تزال|يزال|حصر))");

  /** "no", "without": deny what they stand before, not what comes later in the clause. */
  private static final Pattern DENIED_NOUN =
      Pattern.compile(
          "(?:\\b(?:no|without|zero|none of|lack of|nor|neither|other than|except(?: for)?|rather"
              + " than|instead of|not)|(?:^| )(?:بدون|دون|غير|عدا|ماعدا|بلا|لا يوجد|لا"
              + " توجد|باستثناء))"
              + " (?:(?:any|a|an|the|formal|prior|previous|commercial|professional|hands-on|hands"
              + " on|direct|real|practical|working|paid|current|valid|specific|production|much|or|and|أي|اي|experience|knowledge|background|exposure|training|qualifications?|certifications?|use|skills?|exp|of|with|in|using|as|on|to|خبره|معرفه|سابقه|عمليه|في|مع|ب|علي|استخدام)"
              + " )*$");

  private static final Pattern DENIED_AFTER =
      Pattern.compile(
          "^[^,;.]{0,20}\\b(?:is|are|was|were) \\w+(?:ed|en|ne|t) by"
              + " (?!me\\b|myself)|^[\\s:(–—\\-]*(?:none\\b|no(?=$|[\\s,)])(?!"
              + " (?:fewer|less))|never used|not used|nil\\b|n/a\\b|no experience|not held|not"
              + " applicable|لا يوجد|لا توجد|غير متوفر)|^(?:"
              + " (?:experience|skills|licen[cs]e|certification))? (?:is|are|was|were)"
              + " not\\b|^[\\s(]*(?:not|never) (?:used|held|my)\\b");

  /** Somebody else's: "under a master electrician", "an agency that buys all paid media". */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:under (?:the supervision of )?(?:an? |the )?|reporting to (?:an? |the )?|reports?"
              + " to (?:an? |the )?)$|\\b(?:agency|agencies|contractors?|vendors?|third"
              + " part(?:y|ies)|supplier|consultants?|firm) (?:that|who|which) (?:[a-z]+s|[a-z]+ed)"
              + " (?:[a-z]+ ){0,3}$");

  private static final Pattern NEW_CLAIM =
      Pattern.compile(
          ", ?(?:and |و)?(?:i |he |she |we"
              + " )?(?:hold|holds|have|has|earned|completed|passed|gained|use|used|using|built|led|ran|wrote|managed|worked|now|instead|relying|preferring|leaving|which|so)\\b");

  private final YearMonth today;

  Standing(YearMonth today) {
    this.today = today;
  }

  /** Why the words from..behind of the statement are no claim; null when they are one. */
  @Nullable Gap of(Statement statement, int from, int behind) {
    StringBuilder all = new StringBuilder();
    int start = 0;
    int end = 0;
    int first = Math.max(0, from - REACH);
    int last = Math.min(statement.words().size(), behind + REACH);
    for (int at = first; at < last; at++) {
      Word word = statement.words().get(at);
      all.append(at == first ? "" : gap(word));
      start = at == from ? all.length() : start;
      all.append(word.key());
      end = at == behind - 1 ? all.length() : end;
    }
    all.append(last == statement.words().size() ? ending(statement) : "");
    if (byOthers(statement.words(), behind)) {
      return Gap.DENIED;
    }
    String before = afterLast(BREAK, all.substring(0, start));
    String after = beforeFirst(BREAK, all.substring(end));
    Gap said = denied(before, after);
    said = said != null ? said : lapsed(before, after);
    said = said != null ? said : unfinished(before, after);
    said = said != null ? said : Remarks.of(before, after, own(after), Year.from(today).getValue());
    return said != null ? said : underHeading(statement);
  }

  /** "conferences are chaired by an independent officer". */
  private static boolean byOthers(List<Word> words, int behind) {
    return behind > 1
        && behind + 1 < words.size()
        && words.get(behind - 1).key().endsWith("ed")
        && BE.contains(words.get(behind - 2).key())
        && words.get(behind).key().equals("by")
        && !words.get(behind + 1).key().startsWith("m");
  }

  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been");

  private static String gap(Word word) {
    String gap = word.gap();
    String some = gap.length() > LONGEST_GAP ? gap.substring(gap.length() - LONGEST_GAP) : gap;
    return some.replaceAll("\\s+", " ").replace('،', ',').replace('’', '\'');
  }

  private static String ending(Statement statement) {
    return statement.text().stripTrailing().endsWith(")") ? ")" : "";
  }

  private static @Nullable Gap denied(String before, String after) {
    if (OTHERS.matcher(before).find()) {
      return Gap.DENIED;
    }
    boolean noun = DENIED_NOUN.matcher(lastList(before)).find();
    Matcher verb = DENIED_VERB.matcher(before);
    boolean verbal = false;
    while (verb.find()) {
      verbal =
          !NEW_CLAIM.matcher(before.substring(verb.end())).find()
              && !UNFINISHED.matcher(before.substring(verb.start())).lookingAt();
    }
    return noun || verbal || DENIED_AFTER.matcher(after).find() ? Gap.DENIED : null;
  }

  /** "no Java, Go or C": the list up to the name is no longer than its items. */
  private static String lastList(String before) {
    return before.replaceAll(
        "\\b(\\S+)(?:, | or | nor | / ?|/| او )+(?=(?:\\S+(?:, | or | nor |/| او ))*$)", "");
  }

  private @Nullable Gap lapsed(String before, String after) {
    if (before.matches(".*\\b(?:expired|lapsed|out-of-date|out of date)\\b[^,]{0,40}")
        || remark(EXPIRED, after)) {
      return Gap.EXPIRED;
    }
    Matcher valid = VALID_TO.matcher(own(after));
    if (valid.find()) {
      String year = valid.group(1) != null ? valid.group(1) : valid.group(2);
      if (Integer.parseInt(year) < Year.from(today).getValue()) {
        return Gap.EXPIRED;
      }
    }
    return null;
  }

  private static @Nullable Gap unfinished(String before, String after) {
    Matcher verb = UNFINISHED_BEFORE.matcher(before);
    boolean planned = false;
    while (verb.find()) {
      String between = before.substring(verb.end());
      planned =
          !NEW_CLAIM.matcher(between).find()
              && !between.contains(")")
              && (between.length() < 45 || between.indexOf(',') >= 0);
    }
    return planned || remark(UNFINISHED, after) ? Gap.UNFINISHED : null;
  }

  /** Whether a text speaks of something not finished. */
  static boolean open(String text) {
    return UNFINISHED.matcher(dev.holdfast.text.Language.fold(text)).find();
  }

  private static @Nullable Gap underHeading(Statement statement) {
    String heading = dev.holdfast.text.Language.fold(statement.heading());
    if (heading.isEmpty()) {
      return null;
    }
    if (EXPIRED.matcher(heading).find()) {
      return Gap.EXPIRED;
    }
    return UNFINISHED.matcher(heading).find() ? Gap.UNFINISHED : null;
  }

  /** Whether a remark behind a name is about that name. */
  private static boolean remark(Pattern cue, String after) {
    return cue.matcher(own(after)).find();
  }

  /** What follows the name up to the next name of the list. */
  private static String own(String after) {
    int depth = 0;
    int end = after.length();
    for (int at = 0; at < after.length(); at++) {
      char sign = after.charAt(at);
      depth += sign == '(' ? 1 : sign == ')' && depth > 0 ? -1 : 0;
      boolean comma = sign == ',' && depth == 0;
      boolean and = depth == 0 && after.startsWith(" and ", at);
      if ((comma || and) && namesAnother(after.substring(at))) {
        boolean bracket = after.substring(at).matches("(?: and|,)[^,(]{1,40}\\(.*");
        return comma || bracket ? after.substring(0, at) : after;
      }
    }
    return after.substring(0, end);
  }

  private static boolean namesAnother(String rest) {
    String item = rest.replaceFirst("^(?: and |, ?)", "").split(",", -1)[0];
    return !Terms.known().in(item).isEmpty();
  }

  private static String afterLast(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    int at = 0;
    while (matcher.find()) {
      at = matcher.end();
    }
    return text.substring(at);
  }

  private static String beforeFirst(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? text.substring(0, matcher.start()) : text;
  }

  /** The same for a whole line of the resume, such as a degree. */
  @Nullable Gap of(Statement statement, List<Word> words) {
    return of(statement, 0, words.size());
  }
}
