package dev.holdfast.posting;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Remarks beside a name that take it back: a first step only, left to others, run out by now. */
final class Remarks {
  /** "learner driver licence", "provisional registration": less than the thing itself. */
  private static final Pattern LESSER_BEFORE =
      Pattern.compile(
          "\\b(?:learner'?s?|provisional|taster|temporary"
              + " permit for)(?: (?:in|of|to|for|session|day|class|lesson|course))* ?(?:full"
              + " )?(?:\\w+ )?$");

  private static final Pattern LESSER_BEHIND =
      Pattern.compile(
          "^(?:[ -](?:experience|course|class|session))?[ -](?:taster|tasting"
              + " day|try-?out|trial (?:day|shift|lesson)|learner(?:'s)? permit|permit"
              + " only|open day)\\b");

  /** "eligibility letter only", "registered for the exam", "theory passed, practical to come". */
  private static final Pattern STEP =
      Pattern.compile(
          "\\beligib(?:le|ility) (?:letter|to (?:sit|apply|register|test)|for"
              + " (?:the|licen[cs]|regist|certif|membership)|only|confirmed|granted)\\b|\\bletter"
              + " of eligibility\\b|\\beligibility\\b[^;]{0,12}\\bonly\\b|\\b(?:attend(?:ed|ance)|audited)"
              + " (?:only|but|not assessed|not"
              + " certified)\\b|\\b(?:exams?|tests?|assessments?|papers?|practical|interview|registration)"
              + " (?:still )?(?:to come|to follow|remaining|to go|not"
              + " (?:taken|sat|passed|attempted|done|booked|written))\\b|\\b(?:theory|written|coursework|classroom)"
              + " (?:part |test |exam |hours )?(?:only|passed, practical|done, exam)|\\bregistered"
              + " (?:for|to sit|to take)"
              + " (?:the|an?|next|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|20\\d\\d)\\b|\\bnever"
              + " (?:completed|finished|sat|took|passed|certified|awarded|qualified)\\b|\\bwithout"
              + " (?:completing|finishing|graduating|sitting|certification|the"
              + " exam)|\\babandoned\\b(?! (?:call|cart|basket))|\\bdeferred\\b(?!"
              + " (?:revenue|tax|income|pay|compensation|maintenance))|\\bpostponed\\b|\\bdiscontinued\\b|\\bno"
              + " (?:licen[cs]e|certificate|card|exam|degree|award|qualification)"
              + " (?:issued|held|taken|awarded|yet|received|obtained)\\b|\\bsome"
              + " (?:modules|credits|units|coursework)\\b|\\b(?:one|two|three|four|\\d+)"
              + " (?:modules?|units?|papers?|exams?|credits?) (?:left|remaining|to go|short)\\b");

  private static final Pattern STEP_ARABIC =
      Pattern.compile(
          "(?:امتحان|اختبار|مناقشه|تقييم|دوره|دورته|جلسه)[^;،]{0,22}(?:المقبل|القادم|مقبل|قادم|لاحقا|قريبا)|لم"
              + " (?:يود|تود|اود|يخض|تخض|اخض|يجتز|تجتز|يتقدم|اتقدم|تصدر|يصدر|تمنح|يمنح|امنح|انل"
              + "|ينل|تنل|استلم|استلمها|ينجح|انجح|اوفق|اقدم|اختبر|تسلم|تستكمل|يستكمل|تحصل|يحصل|يعتمد|تعتمد|تنجح)"
              + " ?|لم [^;،]{1,30} بعد(?![\\p{L}])|دون"
              + " (?:اجتياز|اكمال|استكمال|اختبار|الحصول|شهاده)|بدون (?:اجتياز|شهاده|اختبار)|خطاب"
              + " (?:اهليه|تاهيل)|رساله"
              + " اهليه|موجل(?:ه)?(?![\\p{L}])|انسحب(?:ت)?|توقفت|رسبت|راسب|باقي"
              + " (?:الامتحان|الاختبار|ماده|مادتان)|التسجيل تم|تم التسجيل|في انتظار|حضور فقط");

  private static final Pattern GIVEN_AWAY =
      Pattern.compile(
          "^[^,;.]{0,20}\\b(?:is|are|was|were|being|been|get|gets|got) (?:always |usually |mostly"
              + " |all |entirely"
              + " )?(?:left|outsourced|contracted|subcontracted|sub-contracted|delegated|farmed|entrusted)(?:"
              + " out| over| off| on| up| back)? to (?!me\\b|my |us\\b|our"
              + " )|^[^,;.]{0,20}\\b(?:stay(?:s|ed)?|remain(?:s|ed)?|rest(?:s|ed)?|lay|lies|sits|sat)"
              + " with (?!me\\b|us\\b)|^[^,;.]{0,12}\\b(?:belong(?:s|ed)? to|(?:is|was|were|are)"
              + " (?:the (?:job|work|task|duty|responsibility|remit) of|somebody else|someone"
              + " else|another (?:team|department|person|colleague)|outsourced|not mine|not"
              + " ours|bought in|done elsewhere|handled elsewhere))|^[^,;.]{0,20}\\bby (?:an? |the"
              + " )?(?:outside|external|third[- ]party|separate|other|another|different|sister)"
              + " |^[^،;.]{0,25}(?:من اختصاص|من مسووليه|يتولاها|يتولاه|تولاها|تولاه|عهد به|اسندت"
              + " الي|اسند الي|تركت ل|نفذها|ينفذها|تقوم بها|يقوم به)");

  private static final String COUNT =
      "(one|two|three|four|five|ten|\\d{1,2}|سنتين|سنتان|عامين|عامان|سنه|عام|ثلاث|اربع|خمس)";

  /** "2022, valid two years", "valid for 3 years from 2019". */
  private static final Pattern LASTS =
      Pattern.compile(
          "((?:19|20)\\d\\d)[^;]{0,14}?\\b(?:valid|good|current|lasts?|in date)(?: for)? "
              + COUNT
              + "[ -]?(year|month)|(?:valid|good|lasts?)(?: for)? "
              + COUNT
              + "[ -]?(year|month)s?"
              + " (?:from|since)\\b[^;]{0,12}?((?:19|20)\\d\\d)|((?:19|20)\\d\\d)[^;]{0,14}?(?:صالح|صالحه|ساري|ساريه|صلاحيتها|صلاحيته|مدتها)(?:"
              + " (?:لمده|مده))? "
              + COUNT);

  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("ten", 10),
          Map.entry("سنتين", 2),
          Map.entry("سنتان", 2),
          Map.entry("عامين", 2),
          Map.entry("عامان", 2),
          Map.entry("سنه", 1),
          Map.entry("عام", 1),
          Map.entry("ثلاث", 3),
          Map.entry("اربع", 4),
          Map.entry("خمس", 5));

  private Remarks() {}

  /** What the clause around a name says; the part behind it ends at the next name. */
  static @Nullable Gap of(String before, String after, String own, int thisYear) {
    if (GIVEN_AWAY.matcher(after).find()) {
      return Gap.DENIED;
    }
    if (over(own, thisYear)) {
      return Gap.EXPIRED;
    }
    if (STEP.matcher(own).find() || STEP_ARABIC.matcher(own).find()) {
      return Gap.UNFINISHED;
    }
    return LESSER_BEFORE.matcher(before).find() || LESSER_BEHIND.matcher(after).find()
        ? Gap.BELOW
        : null;
  }

  private static boolean over(String text, int thisYear) {
    Matcher lasts = LASTS.matcher(text);
    if (!lasts.find()) {
      return false;
    }
    if (lasts.group(1) != null) {
      return until(lasts.group(1), lasts.group(2), lasts.group(3)) < thisYear;
    }
    return lasts.group(4) != null
        ? until(lasts.group(6), lasts.group(4), lasts.group(5)) < thisYear
        : until(lasts.group(7), lasts.group(8), "year") < thisYear;
  }

  private static int until(String year, String count, String unit) {
    int number =
        Character.isDigit(count.charAt(0))
            ? Integer.parseInt(count)
            : COUNTS.getOrDefault(count, 1);
    return Integer.parseInt(year) + (unit.equals("month") ? (number + 11) / 12 : number);
  }
}
