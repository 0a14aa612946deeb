package dev.holdfast.truth;

import dev.holdfast.text.Language;

/** Asks the person, in the language of the text, for exactly what the evidence does not say. */
final class Questions {
  private final boolean arabic;

  Questions(Language language) {
    arabic = language == Language.ARABIC;
  }

  String ask(ClaimKind kind, Doubt doubt, String words, String counted) {
    return arabic ? arabic(kind, doubt, words, counted) : english(kind, doubt, words, counted);
  }

  private static String english(ClaimKind kind, Doubt doubt, String words, String counted) {
    return switch (doubt) {
      case DENIED -> "Your resume says this was not so. Has “" + words + "” changed?";
      case UNFINISHED -> "Do you hold this now, or is it still in progress: “" + words + "”?";
      case EXPIRED -> "Have you renewed “" + words + "”, and until when is it valid?";
      case WEAKER -> "Did you lead this, or help with it: “" + words + "”?";
      case ELSEWHERE -> "Was “" + words + "” part of this job too?";
      case ABSENT, DIFFERENT ->
          switch (kind) {
            case NUMBER ->
                counted.isEmpty()
                    ? "What is the right figure in place of “" + words + "”?"
                    : "How many " + counted + " were there?";
            case DATE -> "When was this? Your resume does not say “" + words + "”.";
            case TOOL -> "Which tool or system was it? Your resume does not say “" + words + "”.";
            case EMPLOYER -> "Where was this? Your resume does not say “" + words + "”.";
            case TITLE -> "What was your title? Your resume does not say “" + words + "”.";
            case CERTIFICATION -> "Do you hold “" + words + "” now?";
            case SCOPE -> "How far did this reach: is “" + words + "” right?";
            case OUTCOME -> "What came of it? Your resume does not say “" + words + "”.";
            case STATEMENT -> "Did you do this: “" + words + "”? Your resume does not say so.";
          };
    };
  }

  private static String arabic(ClaimKind kind, Doubt doubt, String words, String counted) {
    return switch (doubt) {
      case DENIED -> "سيرتك تقول إن هذا لم يكن. هل تغيّر «" + words + "»؟";
      case UNFINISHED -> "هل أتممت «" + words + "» أم ما زال قيد الإنجاز؟";
      case EXPIRED -> "هل جدّدت «" + words + "»، وحتى متى يسري؟";
      case WEAKER -> "هل كنت أنت المسؤول عن هذا أم ساعدت فيه: «" + words + "»؟";
      case ELSEWHERE -> "هل كان «" + words + "» ضمن هذه الوظيفة أيضًا؟";
      case ABSENT, DIFFERENT ->
          switch (kind) {
            case NUMBER ->
                counted.isEmpty()
                    ? "ما الرقم الصحيح بدل «" + words + "»؟"
                    : "كم عدد " + counted + "؟";
            case DATE -> "متى كان هذا؟ لا تذكر سيرتك «" + words + "».";
            case TOOL -> "أي أداة أو نظام كان ذلك؟ لا تذكر سيرتك «" + words + "».";
            case EMPLOYER -> "أين كان هذا؟ لا تذكر سيرتك «" + words + "».";
            case TITLE -> "ما كان مسمّاك الوظيفي؟ لا تذكر سيرتك «" + words + "».";
            case CERTIFICATION -> "هل تحمل «" + words + "» الآن؟";
            case SCOPE -> "إلى أي مدى كان هذا: هل «" + words + "» صحيح؟";
            case OUTCOME -> "ماذا كانت النتيجة؟ لا تذكر سيرتك «" + words + "».";
            case STATEMENT -> "هل قمت بهذا: «" + words + "»؟ لا تذكره سيرتك.";
          };
    };
  }

  /** What stands in the draft in place of a refused figure or name. */
  String placeholder(ClaimKind kind, String counted) {
    if (arabic) {
      return switch (kind) {
        case NUMBER -> counted.isEmpty() ? "[كم؟]" : "[كم عدد " + counted + "؟]";
        case DATE -> "[متى؟]";
        case EMPLOYER -> "[أين؟]";
        case TITLE -> "[أي مسمى؟]";
        case TOOL -> "[أي أداة؟]";
        case CERTIFICATION -> "[أي شهادة؟]";
        case SCOPE, OUTCOME, STATEMENT -> "[؟]";
      };
    }
    return switch (kind) {
      case NUMBER -> counted.isEmpty() ? "[how much?]" : "[how many " + counted + "?]";
      case DATE -> "[when?]";
      case EMPLOYER -> "[where?]";
      case TITLE -> "[which title?]";
      case TOOL -> "[which tool?]";
      case CERTIFICATION -> "[which certificate?]";
      case SCOPE, OUTCOME, STATEMENT -> "[?]";
    };
  }
}
