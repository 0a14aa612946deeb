package dev.holdfast.truth;

import java.util.Set;

/** Works out how far "not", "expired", "in progress" or "helped" reach in a passage. */
final class StandingReader {
  private static final Set<String> DENIAL_ENDS = Set.of("but", "لكن", "بل");

  private static final Set<String> TITLED =
      Set.of("certified", "certificated", "chartered", "registered", "licensed", "qualified");

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "prof", "dr", "mr", "mrs", "ms", "st", "no", "inc", "ltd", "co", "approx", "dept",
          "corp");

  private final Lexicon lexicon;
  private final Passage passage;
  private final boolean duty;

  StandingReader(Lexicon lexicon, Passage passage, boolean duty) {
    this.lexicon = lexicon;
    this.passage = passage;
    this.duty = duty;
  }

  void mark() {
    for (int at = 0; at < passage.size(); at++) {
      if ((plays(at, Part.DENY) && !notOnly(at)) || excepts(at)) {
        deny(at);
      }
      if (participation(at, Part.HELP)) {
        reach(at, Standing.HELPED);
      }
      if (participation(at, Part.SEE)) {
        reach(at, Standing.SEEN);
      }
      if (plays(at, Part.HEDGE) && !passage.word(at).lower().equals("may")) {
        reach(at, Standing.HEDGED);
      }
    }
    for (Quantity quantity : passage.quantities()) {
      if (quantity.is(0) && quantity.count()) {
        quantity.counted().forEach(at -> passage.standing(at).add(Standing.DENIED));
      }
    }
    others();
    othersInArabic();
    relative();
    new Handovers(lexicon, passage).mark();
    new CalledOff(passage).mark();
    Phrasings phrasings = new Phrasings(passage);
    phrasings.mark();
    if (!duty) {
      phrasings.states(this::state);
      unpassed();
      state(Part.UNFINISHED, Standing.UNFINISHED);
      state(Part.EXPIRED, Standing.EXPIRED);
    }
  }

  /** "…; conferences are chaired by an officer", "…; the owner signs it off". */
  private void others() {
    for (int at = 1; at + 1 < passage.size(); at++) {
      String before = passage.word(at - 1).lower();
      String lower = passage.word(at).lower();
      boolean passive =
          Set.of("is", "are", "was", "were").contains(before) && lower.endsWith("ed") && by(at);
      boolean subject =
          Set.of("the", "a", "an", "and").contains(before)
              && lexicon.wordNet().person(passage.word(at).key())
              && lexicon.wordNet().verb(passage.word(at + 1).key())
              && passage.word(at + 1).lower().endsWith("s")
              && passage.word(at + 1).lower().length() > 3;
      boolean first = subject && before.equals("the");
      if (passive || first) {
        for (int index = 0; index < passage.size(); index++) {
          boolean own =
              passive
                  ? passage.clause(index) == passage.clause(at)
                  : index > at && passage.clause(index) == passage.clause(at);
          boolean another = passage.clause(passage.size() - 1) > passage.clause(at);
          if (own && (passage.clause(index) > 0 || another)) {
            passage.standing(index).add(Standing.OTHERS);
          }
        }
      }
    }
  }

  /** "with the head chef, who has the final say"; "أما الأسعار فتحددها الإدارة". */
  private void relative() {
    for (int at = 1; at < passage.size(); at++) {
      String lower = passage.word(at).lower();
      if (lower.equals("who") || lower.equals("اما")) {
        for (int index = at; index < passage.size() && !stop(index); index++) {
          passage.standing(index).add(Standing.OTHERS);
        }
      }
    }
  }

  private static final Set<String> SUPERIORS = Set.of("مدير", "رئيس", "اداره", "مجلس");

  /** "and the final approval is the project manager's". */
  private void othersInArabic() {
    for (int at = 2; at < passage.size(); at++) {
      String lower = passage.word(at).lower();
      boolean superior = lower.startsWith("ل") && SUPERIORS.contains(lower.substring(1));
      int clause = passage.clause(at);
      if (superior && clause > 0 && passage.clause(at - 1) == clause) {
        for (int index = 0; index < passage.size(); index++) {
          if (passage.clause(index) == clause) {
            passage.standing(index).add(Standing.OTHERS);
          }
        }
      }
    }
  }

  private boolean by(int from) {
    for (int at = from + 1;
        at < passage.size() && passage.clause(at) == passage.clause(from);
        at++) {
      if (passage.word(at).lower().equals("by")) {
        return true;
      }
    }
    return false;
  }

  private boolean plays(int at, Part part) {
    return passage.plays(at, part);
  }

  /** "Everything except the cash office"; "declined the role". */
  private boolean excepts(int at) {
    String lower = passage.word(at).lower();
    String before = at == 0 ? "" : passage.word(at - 1).lower();
    boolean article =
        at + 1 < passage.size()
            && Set.of("the", "a", "an", "to").contains(passage.word(at + 1).lower());
    return Set.of("except", "excepting", "excluding", "barring").contains(lower)
        || (lower.equals("exception") && before.equals("the"))
        || (Set.of("declined", "refused").contains(lower) && article)
        || (lower.equals("down") && Set.of("turned", "stood").contains(before) && article);
  }

  private boolean notOnly(int at) {
    return at + 1 < passage.size()
        && Set.of("only", "just", "least", "فقط").contains(passage.word(at + 1).lower());
  }

  /**
   * A denial reaches to the end of its clause, over the items of a list, or back when it ends one.
   */
  private void deny(int from) {
    int content = 0;
    int at = from + 1;
    int end = endOfDenial(from);
    while (at < end) {
      passage.standing(at).add(Standing.DENIED);
      if (passage.word(at).telling()) {
        content++;
      }
      at++;
    }
    passage.standing(from).add(Standing.DENIED);
    if (content == 0) {
      denyBefore(from);
    }
  }

  private int endOfDenial(int from) {
    int at = from + 1;
    while (at < passage.size()) {
      Word word = passage.word(at);
      if ((word.is(Word.Kind.SIGN) && ";.)!؛".contains(word.text()))
          || DENIAL_ENDS.contains(word.lower())) {
        return at;
      }
      boolean comma = word.text().equals(",") || word.text().equals("،");
      if (comma && !listGoesOn(at)) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** After a comma a list goes on when an "or" is still to come in the same sentence. */
  private boolean listGoesOn(int comma) {
    for (int at = comma + 1; at < passage.size() && at < comma + 7; at++) {
      String lower = passage.word(at).lower();
      if (lower.equals("or") || lower.equals("nor") || lower.equals("او")) {
        return true;
      }
      if (passage.word(at).is(Word.Kind.SIGN) && ";.)".contains(lower)) {
        return false;
      }
    }
    return false;
  }

  /** "…, not me": the clause before is what is denied. */
  private void denyBefore(int from) {
    int clause = -1;
    for (int at = from - 1; at >= 0; at--) {
      if (passage.word(at).is(Word.Kind.SIGN) && ";.".contains(passage.word(at).text())) {
        return;
      }
      if (passage.word(at).telling() && clause < 0) {
        clause = passage.clause(at);
      }
      if (clause >= 0 && passage.clause(at) != clause) {
        return;
      }
      passage.standing(at).add(Standing.DENIED);
    }
  }

  /** A single word must stand as a verb; a phrase such as "part of" always counts. */
  private boolean participation(int at, Part part) {
    return plays(at, part)
        && !(at + 1 < passage.size() && passage.word(at + 1).lower().equals("by"))
        && ((passage.verbal(at) && passage.leading(at)) || phraseOrRole(at));
  }

  private boolean phraseOrRole(int at) {
    Word word = passage.word(at);
    return word.is(Word.Kind.FUNCTION)
        || word.is(Word.Kind.LIGHT)
        || (word.lower().startsWith("co")
            && !lexicon.wordNet().verb(word.key())
            && word.key().length() > 4)
        || Set.of("applicant", "deputise", "deputize", "assistance", "participant")
            .contains(word.lower());
  }

  /**
   * Taking part reaches to the end of the sentence, or to "by" or "and" with a deed of one's own.
   */
  private void reach(int from, Standing standing) {
    for (int at = from; at < passage.size(); at++) {
      if (at > from && (stop(at) || ownDeed(from, at))) {
        return;
      }
      passage.standing(at).add(standing);
    }
  }

  private boolean ownDeed(int from, int at) {
    Word word = passage.word(at);
    if (at + 1 >= passage.size()) {
      return false;
    }
    Word next = passage.word(at + 1);
    boolean by = word.lower().equals("by") && next.lower().endsWith("ing");
    boolean and =
        (word.lower().equals("and") || word.lower().equals("then"))
            && lexicon.wordNet().verb(next.key())
            && form(next).equals(form(passage.word(from)));
    return by || and;
  }

  private String form(Word word) {
    if (word.lower().endsWith("ing")) {
      return "ing";
    }
    return word.lower().endsWith("ed") || lexicon.wordNet().irregularForm(word.lower())
        ? "past"
        : "base";
  }

  /** "in progress" and "expired" speak of all between two semicolons, save what is said done. */
  private void state(Part part, Standing standing) {
    for (int at = 0; at < passage.size(); at++) {
      if (plays(at, part) && !finishedPhrase(at, part)) {
        state(at, standing);
      }
    }
  }

  private void state(int at, Standing standing) {
    int first = at;
    int last = at;
    while (first > 0 && !stop(first - 1)) {
      first--;
    }
    while (last + 1 < passage.size() && !stop(last + 1)) {
      last++;
    }
    markState(first, last, passage.clause(at), standing);
  }

  private boolean finishedPhrase(int at, Part part) {
    Word word = passage.word(at);
    return part == Part.UNFINISHED && !word.is(Word.Kind.FUNCTION) && passage.inDate(at);
  }

  /** "The exam has not been sat": a certificate without its exam is unfinished. */
  private void unpassed() {
    for (int at = 0; at < passage.size(); at++) {
      if (passage.standing(at).contains(Standing.DENIED)
          && EXAMS.contains(Stems.bare(passage.word(at).lower()))) {
        for (int index = 0; index < passage.size(); index++) {
          passage.standing(index).add(Standing.UNFINISHED);
        }
        return;
      }
    }
  }

  private static final Set<String> EXAMS =
      Set.of(
          "exam",
          "exams",
          "examination",
          "examinations",
          "test",
          "assessment",
          "viva",
          "thesis",
          "dissertation",
          "final",
          "finals",
          "certificate",
          "certification",
          "licence",
          "license",
          "degree",
          "award",
          "sat",
          "taken",
          "passed",
          "completed",
          "submitted",
          "defended",
          "awarded",
          "issued",
          "اختبار",
          "امتحان",
          "شهاده",
          "رخصه",
          "رساله",
          "اطروحه",
          "مناقشه");

  private boolean stop(int at) {
    Word word = passage.word(at);
    if (at > 0 && ABBREVIATIONS.contains(passage.word(at - 1).lower())) {
      return false;
    }
    return word.is(Word.Kind.SIGN) && ";.؛".contains(word.text());
  }

  private void markState(int first, int last, int clause, Standing standing) {
    for (int at = first; at <= last; at++) {
      if (passage.clause(at) == clause || !saidDone(at)) {
        passage.standing(at).add(standing);
      }
    }
  }

  /** "Certified Kubernetes Administrator: in progress" does not say that anybody is certified. */
  private boolean partOfAName(int at) {
    return at + 1 < passage.size()
        && capital(passage.word(at))
        && capital(passage.word(at + 1))
        && TITLED.contains(passage.word(at).lower());
  }

  private static boolean capital(Word word) {
    return Character.isUpperCase(word.text().codePointAt(0));
  }

  private boolean saidDone(int of) {
    for (int at = 0; at < passage.size(); at++) {
      if (passage.clause(at) == passage.clause(of)
          && plays(at, Part.FINISHED)
          && !partOfAName(at)
          && !plays(at, Part.UNFINISHED)
          && !passage.standing(at).contains(Standing.DENIED)) {
        return true;
      }
    }
    return false;
  }
}
