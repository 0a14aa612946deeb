package dev.holdfast.truth;

import java.util.Set;

/** Which way a change from one figure to another goes. */
final class Changes {
  private static final Set<String> FROM = Set.of("from", "من");
  private static final Set<String> TO = Set.of("to", "الي");

  private Changes() {}

  /** Whether a word stands behind "so", "which" or "resulting": in what came of the work. */
  static boolean follows(Passage passage, int at) {
    for (int back = at; back >= 0; back--) {
      String lower = passage.word(back).lower();
      if (LINKS.contains(lower)
          || (passage.clause(back) != 0 && lower.endsWith("ing") && passage.leading(back))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> LINKS =
      Set.of(
          "so", "which", "whose", "that", "thereby", "thus", "until", "because", "مما", "بما",
          "حتي", "ليصبح", "التي", "الذي");

  /** -1 when something falls from one figure to another, 1 when it rises, 0 when neither. */
  static int of(Passage passage) {
    Quantity start = null;
    for (Quantity quantity : passage.quantities()) {
      String before = quantity.first() == 0 ? "" : passage.word(quantity.first() - 1).lower();
      if (before.equals("$") || before.equals("c")) {
        before = quantity.first() < 2 ? "" : passage.word(quantity.first() - 2).lower();
      }
      if (FROM.contains(before)) {
        start = quantity;
      } else if (start != null
          && TO.contains(before)
          && start.dimension().equals(quantity.dimension())) {
        return quantity.low().compareTo(start.low());
      }
    }
    return 0;
  }
}
