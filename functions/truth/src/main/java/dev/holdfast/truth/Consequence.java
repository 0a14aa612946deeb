package dev.holdfast.truth;

/**
 * A clause that opens with "so that" tells what came of the work. Even its light words must then be
 * in the evidence: "so that jobs are never held up" claims something, though it has no word of its
 * own.
 */
final class Consequence {
  private final Comparison comparison;
  private final Passage text;

  Consequence(Comparison comparison) {
    this.comparison = comparison;
    this.text = comparison.text();
  }

  void judge() {
    for (int at = comparison.from(); at + 1 < comparison.to(); at++) {
      boolean opens =
          text.word(at).lower().equals("so") && text.word(at + 1).lower().equals("that");
      if (opens && !consequent() && !traced(at + 2)) {
        comparison.add(Verdict.of(at + 2, ClaimKind.OUTCOME, Doubt.ABSENT));
        return;
      }
    }
  }

  /** Whether the evidence, too, says what something was for, or what came of it. */
  private boolean consequent() {
    for (Word word : comparison.evidence().words()) {
      if (word.lower().equals("so") || word.lower().equals("which")) {
        return true;
      }
    }
    return false;
  }

  private boolean traced(int from) {
    int open = 0;
    int closed = 0;
    for (int at = from; at < comparison.to(); at++) {
      Word word = text.word(at);
      if (word.wordy() && !word.is(Word.Kind.FUNCTION) && !text.inFigure(at)) {
        if (comparison.match(at) == Comparison.NONE && !comparison.byHeader(at)) {
          open++;
        } else {
          closed++;
        }
      }
    }
    return open < closed;
  }
}
