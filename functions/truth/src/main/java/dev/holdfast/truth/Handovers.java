package dev.holdfast.truth;

import java.util.List;
import java.util.Set;

/** Work that a statement gives to somebody else: "left to a contractor", "with IT running it". */
final class Handovers {
  private static final Set<String> GIVEN =
      Set.of(
          "left",
          "handed",
          "passed",
          "outsourced",
          "delegated",
          "assigned",
          "given",
          "belonged",
          "belongs",
          "fell",
          "falls",
          "went",
          "goes",
          "reserved",
          "contracted",
          "subcontracted",
          "transferred",
          "referred",
          "escalated",
          "moved",
          "entrusted",
          "devolved");
  private static final Set<String> HELD =
      Set.of(
          "lay",
          "lies",
          "rests",
          "rested",
          "sat",
          "sits",
          "stays",
          "stayed",
          "remained",
          "remains");
  private static final Set<String> RESERVED =
      Set.of("responsibility", "job", "task", "duty", "decision", "call", "remit", "preserve");
  private static final Set<String> ARABIC =
      Set.of(
          "تولاها", "تولاه", "يتولاها", "يتولاه", "تتولاها", "تتولاه", "نفذها", "نفذه", "ينفذها",
          "ينفذه", "تنفذها", "تنفذه", "اسندت", "اسند", "اوكلت", "اوكل", "تركت", "اختصاص", "صلاحيات",
          "مسووليه", "قام", "قامت", "تكفل", "تكفلت");

  private final Lexicon lexicon;
  private final Passage passage;

  Handovers(Lexicon lexicon, Passage passage) {
    this.lexicon = lexicon;
    this.passage = passage;
  }

  void mark() {
    for (int at = 1; at + 1 < passage.size(); at++) {
      String lower = passage.word(at).lower();
      boolean later = passage.clause(at) > 0;
      boolean left =
          later && GIVEN.contains(lower) && near(at, "to") && passive(at) && !passage.leading(at);
      boolean held = later && HELD.contains(lower) && near(at, "with");
      boolean theirs = later && RESERVED.contains(lower) && near(at, "of") && possessed(at);
      boolean arabic = later && ARABIC.contains(lower);
      if (left || held || theirs || arabic) {
        clause(passage.clause(at), 0);
      }
      if (lower.equals("with") && doer(at)) {
        clause(passage.clause(at), at + 1);
      }
    }
    subjects();
    purposes();
  }

  /** "Drafted contracts for the legal team to negotiate": what others then do. */
  private void purposes() {
    for (int at = 0; at + 3 < passage.size(); at++) {
      boolean person = false;
      boolean starts = passage.word(at).lower().equals("for");
      for (int to = at + 1; starts && to < Math.min(passage.size() - 1, at + 6); to++) {
        Word word = passage.word(to);
        if (word.lower().equals("to") && person) {
          for (int index = to + 1;
              index < passage.size() && passage.clause(index) == passage.clause(to);
              index++) {
            passage.standing(index).add(Standing.OTHERS);
          }
          break;
        }
        person |=
            lexicon.wordNet().person(word.key())
                || Set.of("team", "department", "board", "committee", "office", "unit")
                    .contains(word.lower());
      }
    }
  }

  private boolean near(int at, String word) {
    for (int next = at + 1; next < Math.min(passage.size(), at + 4); next++) {
      if (passage.word(next).lower().equals(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean passive(int at) {
    for (int back = at - 1; back >= 0 && back >= at - 3; back--) {
      if (List.of("is", "are", "was", "were", "been", "being", "be")
          .contains(passage.word(back).lower())) {
        return true;
      }
    }
    return Set.of("belonged", "belongs", "fell", "falls", "went", "goes")
        .contains(passage.word(at).lower());
  }

  private boolean possessed(int at) {
    return passage.word(at - 1).lower().equals("the") && passive(at - 1);
  }

  /** "with IT running the build", "with the owner doing the accounts". */
  private boolean doer(int with) {
    int last = Math.min(passage.size() - 1, with + 5);
    for (int at = with + 2; at <= last && passage.clause(at) == passage.clause(with); at++) {
      Word word = passage.word(at);
      Word before = passage.word(at - 1);
      boolean acronym = before.text().length() > 1 && before.text().matches("[A-Z]+");
      boolean subject =
          acronym || before.is(Word.Kind.NAME) || lexicon.wordNet().person(before.key());
      if (word.lower().endsWith("ing")
          && word.lower().length() > 4
          && subject
          && lexicon.wordNet().verb(word.key())) {
        return true;
      }
    }
    return false;
  }

  /** "…; the costs draftsman checks anything above": a person's noun behind other nouns. */
  private void subjects() {
    for (int at = 2; at + 1 < passage.size(); at++) {
      Word verb = passage.word(at + 1);
      boolean third =
          verb.lower().endsWith("s")
              && verb.lower().length() > 3
              && lexicon.wordNet().verb(verb.key());
      if (passage.clause(at) > 0
          && third
          && lexicon.wordNet().person(passage.word(at).key())
          && article(at)) {
        clause(passage.clause(at), at);
      }
    }
  }

  private boolean article(int at) {
    for (int back = at - 1; back >= 0 && back >= at - 3; back--) {
      if (Set.of("the", "a", "an", "our", "my").contains(passage.word(back).lower())) {
        return back == 0 || passage.clause(back - 1) != passage.clause(at) || startsClause(back);
      }
      if (!passage.word(back).telling()) {
        return false;
      }
    }
    return false;
  }

  private boolean startsClause(int at) {
    return passage.word(at - 1).is(Word.Kind.SIGN)
        || Set.of("but", "while", "and").contains(passage.word(at - 1).lower());
  }

  private void clause(int clause, int from) {
    for (int at = from; at < passage.size(); at++) {
      if (passage.clause(at) == clause) {
        passage.standing(at).add(Standing.OTHERS);
      }
    }
  }
}
