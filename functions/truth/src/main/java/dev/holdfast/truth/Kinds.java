package dev.holdfast.truth;

import java.util.Set;

/** What kind of claim a word makes. */
final class Kinds {
  private static final Set<String> EMPLOYERS = Set.of("at", "for", "joined", "with", "في", "لدي");
  private static final Set<String> INSTITUTIONS =
      Set.of(
          "شركه", "مستشفي", "بنك", "مكتب", "جامعه", "مدرسه", "مركز", "مؤسسه", "مجموعه", "صيدليه",
          "هيئه", "مصرف");

  private final Lexicon lexicon;
  private final Passage text;

  Kinds(Lexicon lexicon, Passage text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  ClaimKind of(int at, Doubt doubt) {
    if (doubt == Doubt.UNFINISHED || doubt == Doubt.EXPIRED || certificate() || degree(at)) {
      return ClaimKind.CERTIFICATION;
    }
    if (doubt == Doubt.WEAKER
        || plays(at, Part.LEAD)
        || plays(at, Part.WHOLE)
        || plays(at, Part.ALONE)
        || plays(at, Part.BEST)) {
      return titled(at) ? ClaimKind.TITLE : ClaimKind.SCOPE;
    }
    if (titled(at)) {
      return ClaimKind.TITLE;
    }
    if (employer(at)) {
      return ClaimKind.EMPLOYER;
    }
    Word word = text.word(at);
    boolean capital =
        at > 0 && Character.isUpperCase(word.text().codePointAt(0)) && !sentenceStart(at);
    if (word.is(Word.Kind.NAME) || capital) {
      return ClaimKind.TOOL;
    }
    return outcome(at) ? ClaimKind.OUTCOME : ClaimKind.STATEMENT;
  }

  private boolean plays(int at, Part part) {
    return text.plays(at, part);
  }

  private boolean sentenceStart(int at) {
    return ".:•".contains(text.word(at - 1).text());
  }

  private static final Set<String> DEGREES =
      Set.of(
          "bsc",
          "msc",
          "phd",
          "dphil",
          "mba",
          "llb",
          "llm",
          "mphil",
          "beng",
          "meng",
          "pgce",
          "hnd",
          "hnc",
          "nvq",
          "btec",
          "gcse",
          "gcses",
          "bachelor",
          "bachelors",
          "bachelor's",
          "masters",
          "master's",
          "doctorate",
          "chartered",
          "بكالوريوس",
          "دكتوراه",
          "ليسانس");

  /** "MSc in Physics": the degree, and what it is in. */
  private boolean degree(int at) {
    for (int back = at; back >= 0 && back > at - 4; back--) {
      if (text.clause(back) != text.clause(at)) {
        return false;
      }
      if (DEGREES.contains(text.word(back).lower())) {
        return true;
      }
    }
    return false;
  }

  private boolean certificate() {
    for (int at = 0; at < text.size(); at++) {
      if (Set.of(
              "certified",
              "certification",
              "certifications",
              "certificate",
              "certificates",
              "licence",
              "license",
              "licensed",
              "diploma",
              "degree",
              "شهاده",
              "رخصه",
              "دبلوم",
              "ماجستير")
          .contains(text.word(at).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "Manned" has to do with no man. */
  static boolean formOfVerb(Word word) {
    return word.lower().endsWith("ed") || word.lower().endsWith("ing");
  }

  /** Several people: no title of one. */
  static boolean several(Word word) {
    return word.lower().endsWith("s") && !word.lower().endsWith("ss");
  }

  private boolean titled(int at) {
    if (formOfVerb(text.word(at))) {
      return false;
    }
    for (int near = at;
        near < Math.min(text.size(), at + 4) && text.clause(near) == text.clause(at);
        near++) {
      if (near > at && text.word(near).is(Word.Kind.FUNCTION)) {
        break;
      }
      Word word = text.word(near);
      if (near > at && formOfVerb(word)) {
        break;
      }
      if (lexicon.wordNet().person(word.key()) && !formOfVerb(word) && !several(word)) {
        return near - at > 0
            || (text.clause(at) == text.clause(0) && at < 4)
            || (at > 1 && Set.of("as", "a", "an").contains(text.word(at - 1).lower()));
      }
    }
    return false;
  }

  private boolean employer(int at) {
    Word word = text.word(at);
    if (Stems.isArabic(word.lower())) {
      for (int back = at; back >= 0 && back > at - 4; back--) {
        if (INSTITUTIONS.contains(Stems.bare(text.word(back).lower()))
            || INSTITUTIONS.contains(text.word(back).lower())) {
          return true;
        }
      }
      return false;
    }
    if (!Character.isUpperCase(word.text().codePointAt(0))) {
      return false;
    }
    for (int back = at - 1; back >= 0 && back > at - 5; back--) {
      Word before = text.word(back);
      if (EMPLOYERS.contains(before.lower())) {
        return true;
      }
      if (!before.lower().equals("the")
          && !Character.isUpperCase(before.text().codePointAt(0))
          && !"&".equals(before.text())) {
        return false;
      }
    }
    return false;
  }

  private boolean outcome(int at) {
    for (int back = at; back >= 0 && text.clause(back) >= text.clause(at) - 1; back--) {
      if (plays(back, Part.CAUSE)
          || text.word(back).lower().equals("so")
          || text.word(back).lower().equals("which")) {
        return true;
      }
    }
    return false;
  }
}
