package dev.holdfast.truth;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns of phrase, several words long, that say something is not held or was not done. */
final class Phrasings {
  private static final String EXAM =
      "(?:exams?|examinations?|tests?|assessments?|papers?|modules?|units?|practicals?|orals?|viva"
          + "|theory|parts?|stages?|levels?|assignments?|dissertation|thesis|coursework|credits?"
          + "|semesters?|terms?|years?|portfolio|interview|placement|pupillage)";
  private static final String FEW =
      "(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|some|most|several)";
  private static final String GO = "(?:sit|pass|take|do|come|go|submit|write|finish|complete)";
  private static final String LEFT =
      "(?:failed|outstanding|still to|remaining|remains?|missing|unmarked|to be \\w+|to "
          + GO
          + ")";

  private static final Pattern UNFINISHED =
      Pattern.compile(
          "\\b(?:"
              + String.join(
                  "|",
                  EXAM + " (?:\\S+ ){0,2}?" + LEFT,
                  "fail(?:ed|ing)? (?:\\S+ ){0,3}?" + EXAM,
                  FEW + " (?:out )?of (?:the )?" + FEW + " (?:\\S+ )?" + EXAM,
                  "credits? (?:towards?|of)",
                  "(?:not|never|didn'?t|haven'?t) (?:yet |ever )?(?:graduate|finish|complete|pass"
                      + "|qualify|obtain|receive|earn|submit)\\w*",
                  "without (?:a |the |any |an )?(?:degree|diploma|graduating|finishing|completing"
                      + "|qualification|qualifying|award|certificate|exam)",
                  "withdrew",
                  "dropped out",
                  "left (?:before|early)",
                  "abandoned|discontinued|deferred|interrupted|broken off",
                  "place (?:is )?(?:held|offered|reserved|secured|accepted)",
                  "sign(?:ed|ing) up",
                  "awaited|awaits|wait ?list(?:ed)?|waiting list",
                  "to (?:sit|resit|retake|take|start|begin|commence|be taken)"
                      + " (?:the|for|my|an?|in)",
                  "starts? (?:in|on)",
                  "still to " + GO,
                  "all but (?:the )?(?:dissertation|thesis)|abd",
                  "(?:coursework|theory|written|exam|exams|part 1) only",
                  "(?:unsuccessful|first|second|third) attempt",
                  "no (?:degree|certificate|diploma|award|exam|qualification)")
              + ")(?!\\p{L})");
  private static final Pattern EXPIRED =
      Pattern.compile(
          "\\b(?:overdue|suspended|revoked|struck off|cancelled|resigned|out of validity"
              + "|not (?:current|valid|in force|kept up|been renewed)|(?:let|allowed to|left to)"
              + " lapse|past its|(?:former|ex|past|previous) -? ?(?:member|fellow|associate"
              + "|holder|licensee|registrant|registration)"
              + "|(?:held|valid|registered|licensed|certified|member|current) (?:only )?"
              + "(?:until|till|to|up to|through) (?:\\S+ )?(?:19|20)[01]\\d"
              + "|(?:now|has|have|had|since) (?:expired|lapsed))(?!\\p{L})");
  private static final Pattern EXPIRED_ARABIC =
      Pattern.compile(
          "انتهت صلاحي\\S*|انتهي سريان\\S*|لم اجدد\\S*|موقوف\\S*|معلق\\S*|سقطت|ساقط\\S*");
  private static final Pattern UNFINISHED_ARABIC =
      Pattern.compile(
          "لم (?:اجتز|انجح|احصل|اتقدم|انه|اكمل|اتمم|اناقش|تناقش|تمنح|يصدر|تصدر)\\S*|رسبت|انسحبت"
              + "|تحت (?:الاعداد|الاصدار|الدراسه)|في انتظار \\S+|بانتظار \\S+|تقدمت (?:ب|ل)\\S*"
              + "|سا(?:تقدم|جتاز|ختبر)\\S*|لم ات(?:خرج|م)\\S*|من اصل \\S+");

  /** Denies what follows it in its clause. */
  private static final Pattern AFTER =
      Pattern.compile(
          "\\b(?:avoid(?:ed|ing)?(?= \\w+ing)|failed to|(?:hardly|scarcely|barely) ever|as opposed"
              + " to|opted out of|(?:excused|exempt|exempted|barred|banned|prevented|excluded"
              + "|relieved|removed) from|stayed out of|steered clear of|kept (?:out of|away from)"
              + "|nothing to do with|no (?:part|say|role|hand|share|involvement|authority|access"
              + "|responsibility) (?:in|over|on|to|for)|stopped short of|lack(?:ed|ing)?"
              + " (?:the )?(?:authority|permission|power|mandate|access|clearance)|other than"
              + "|unable to|forbidden (?:to|from)|in lieu of|passed up|turned away from)(?!\\p{L})"
              + "|(?:بدلا|عوضا) (?:من|عن)|رفضت|امتنعت عن|اعتذرت عن|لا علاقه لي|خلا|ما عدا");

  private static final String POST =
      "(?:role|remit|scope|dut\\w+|job|post|position|brief|responsibilit\\w+|contract|hands|task\\w*"
          + "|work|field|authority|competence)";

  /** Denies the clause it stands in. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "\\b(?:(?:outside|beyond|out of|excluded from|exempt from|not (?:within|part of|in|among"
              + "|one of)|no part of|never part of|none of) (?:of )?(?:my|the|this|that) (?:\\S+"
              + " )?"
              + POST
              + "|(?:not|never) (?:included|covered|my|mine|permitted|allowed)|off"
              + " limits)(?!\\p{L})|ف?(?:ليس|ليست|لم يكن|لم تكن|لا تدخل|لا يدخل|لا تقع|لا يقع)"
              + " (?:\\S+ )?(?:من|ضمن|في) \\S+|خارج (?:نطاق |حدود |اطار"
              + " )?(?:مهام\\S*|صلاحي\\S*|مسؤولي\\S*|اختصاص\\S*|عمل\\S*|دور\\S*)");

  private static final String MATE =
      "(?:colleagues?|co-?workers?|somebody|someone|others|another|successor|partner|teammates?)";

  /** Says that the clause it stands in was another's work. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:(?:someone|somebody|anyone) else\\S*|(?:a|my|another|other) (?:colleagues?|teams?"
              + "|departments?|persons?|offices?) ?['’]s?"
              + "|(?:hand(?:ed|ing)?|pass(?:ed|ing)?|ga?ve|leave|leaving|left|delegated?)"
              + " (?:\\S+ ){1,5}?to (?:a |my |the |an )?"
              + MATE
              + ")(?!\\p{L})");

  private final Passage passage;
  private final StringBuilder text = new StringBuilder();
  private final int[] starts;

  Phrasings(Passage passage) {
    this.passage = passage;
    starts = new int[passage.size()];
    for (int at = 0; at < passage.size(); at++) {
      starts[at] = text.length();
      text.append(passage.word(at).lower()).append(' ');
    }
  }

  /** A state of a certificate, a degree or a membership, for all between two semicolons. */
  interface Marker {
    void mark(int at, Standing standing);
  }

  void states(Marker marker) {
    each(UNFINISHED, at -> marker.mark(at, Standing.UNFINISHED));
    each(UNFINISHED_ARABIC, at -> marker.mark(at, Standing.UNFINISHED));
    each(EXPIRED, at -> marker.mark(at, Standing.EXPIRED));
    each(EXPIRED_ARABIC, at -> marker.mark(at, Standing.EXPIRED));
  }

  void mark() {
    Matcher after = AFTER.matcher(text);
    while (after.find()) {
      int from = word(after.start());
      for (int at = from; at < passage.size(); at++) {
        if (passage.clause(at) != passage.clause(from)) {
          break;
        }
        passage.standing(at).add(Standing.DENIED);
      }
    }
    each(CLAUSE, at -> clause(at, Standing.DENIED));
    each(OTHERS, at -> clause(at, Standing.OTHERS));
  }

  private void each(Pattern pattern, java.util.function.IntConsumer found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(word(matcher.start()));
    }
  }

  private void clause(int of, Standing standing) {
    for (int at = 0; at < passage.size(); at++) {
      if (passage.clause(at) == passage.clause(of)) {
        passage.standing(at).add(standing);
      }
    }
  }

  private int word(int start) {
    int at = 0;
    while (at + 1 < starts.length && starts[at + 1] <= start) {
      at++;
    }
    return at;
  }
}
