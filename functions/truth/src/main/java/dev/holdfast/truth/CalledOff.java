package dev.holdfast.truth;

import java.util.Set;

/** "The field work was cancelled": what came to nothing was not done. */
final class CalledOff {
  private static final Set<String> ENDED =
      Set.of(
          "cancelled",
          "canceled",
          "postponed",
          "abandoned",
          "shelved",
          "scrapped",
          "aborted",
          "suspended",
          "deferred",
          "rejected",
          "withdrawn",
          "refused",
          "dropped",
          "paused",
          "frozen",
          "halted",
          "stopped",
          "discontinued",
          "delayed",
          "declined",
          "denied",
          "vetoed",
          "overturned",
          "revoked",
          "rescinded",
          "disbanded",
          "unsuccessful",
          "stalled");
  private static final Set<String> BE =
      Set.of(
          "was",
          "were",
          "is",
          "are",
          "been",
          "be",
          "being",
          "got",
          "later",
          "then",
          "since",
          "eventually",
          "finally",
          "subsequently",
          "ultimately",
          "indefinitely");
  private static final Set<String> ENDED_ARABIC =
      Set.of(
          "الغي", "الغيت", "تاجل", "تاجلت", "اجل", "اجلت", "توقف", "توقفت", "اوقف", "اوقفت", "رفض",
          "رفضت", "تعذر", "تعذرت", "الغاء", "تاجيل", "جمد", "جمدت", "سحب", "سحبت");

  private final Passage passage;

  CalledOff(Passage passage) {
    this.passage = passage;
  }

  void mark() {
    for (int at = 0; at < passage.size(); at++) {
      String lower = passage.word(at).lower();
      boolean english =
          ENDED.contains(lower) && at > 1 && BE.contains(passage.word(at - 1).lower());
      boolean through =
          at > 0
              && lower.equals("through")
              && Set.of("fell", "fallen").contains(passage.word(at - 1).lower());
      boolean arabic =
          ENDED_ARABIC.contains(lower)
              && at > 0
              && (passage.clause(at) != passage.clause(0)
                  || Set.of("التي", "الذي", "ثم").contains(passage.word(at - 1).lower()));
      if (english || through || arabic) {
        clause(at);
      }
    }
  }

  private void clause(int of) {
    for (int at = 0; at < passage.size(); at++) {
      if (passage.clause(at) == passage.clause(of)) {
        passage.standing(at).add(Standing.DENIED);
      }
    }
  }
}
