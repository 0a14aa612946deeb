package dev.holdfast.truth;

import java.util.Set;

/** "Every weekend" is more than "every third weekend". */
final class FrequencyJudge {
  private static final Set<String> EVERY = Set.of("every", "each", "all", "كل");

  private final Comparison comparison;
  private final Passage text;
  private final Passage evidence;

  FrequencyJudge(Comparison comparison) {
    this.comparison = comparison;
    this.text = comparison.text();
    this.evidence = comparison.evidence();
  }

  void judge() {
    for (int at = comparison.from() + 1; at < comparison.to(); at++) {
      int match = comparison.match(at);
      if (match == Comparison.NONE || !EVERY.contains(text.word(at - 1).lower())) {
        continue;
      }
      boolean fewer =
          match > 0
              && (inShare(match - 1)
                  || evidence.word(match - 1).lower().equals("other")
                  || evidence.word(match - 1).lower().equals("second"));
      boolean some =
          !text.plays(at, Part.TIME)
              && evidence.quantities().stream()
                  .anyMatch(
                      known -> known.count() && known.counted().contains(match) && !known.is(1))
              && !EVERY.contains(evidence.word(match - 1 < 0 ? 0 : match - 1).lower());
      int noun = at;
      if (some
          && text.quantities().stream().noneMatch(quantity -> quantity.counted().contains(noun))) {
        comparison.add(Verdict.of(at - 1, ClaimKind.SCOPE, Doubt.WEAKER));
      }
      if (fewer) {
        comparison.add(Verdict.of(at - 1, ClaimKind.NUMBER, Doubt.DIFFERENT));
      }
    }
  }

  private boolean inShare(int at) {
    return evidence.quantities().stream()
        .anyMatch(known ->
            known.dimension().equals("ratio") && known.first() <= at && known.last() >= at);
  }
}
