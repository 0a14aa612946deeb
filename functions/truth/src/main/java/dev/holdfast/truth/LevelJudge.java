package dev.holdfast.truth;

/** "Fluent" in one language of a list does not make the next one fluent. */
final class LevelJudge {
  private final Comparison comparison;
  private final Passage text;
  private final Passage evidence;

  LevelJudge(Comparison comparison) {
    this.comparison = comparison;
    this.text = comparison.text();
    this.evidence = comparison.evidence();
  }

  void judge() {
    boolean high = false;
    boolean low = false;
    for (int at = comparison.from(); at < comparison.to(); at++) {
      high |= text.plays(at, Part.BEST);
      low |= text.plays(at, Part.BASIC);
    }
    if (!high || low) {
      return;
    }
    for (int at = comparison.from(); at < comparison.to(); at++) {
      int match = comparison.match(at);
      if (match != Comparison.NONE
          && text.telling(at)
          && !text.plays(at, Part.BEST)
          && basic(match)) {
        comparison.add(Verdict.of(at, ClaimKind.SCOPE, Doubt.WEAKER));
      }
    }
  }

  /** Whether the item of the list, up to the commas around it, has a word for a low level. */
  private boolean basic(int of) {
    int first = of;
    while (first > 0 && !comma(first - 1)) {
      first--;
    }
    for (int at = first; at < evidence.size() && (at < of || !comma(at)); at++) {
      if (evidence.plays(at, Part.BASIC)) {
        return true;
      }
    }
    return false;
  }

  private boolean comma(int at) {
    return ",;،؛".contains(evidence.word(at).text());
  }
}
